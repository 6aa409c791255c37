using System;
using Contract;
using Hooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateEmptyApplicationBuilder(null);
builder.Services.AddHookListener<Printer>();
using var host = builder.Build();
await host.StartAsync();
GreetingHooks.Greeted(GreetingHooks.Greeting("Hello", "worker"));
await host.StopAsync();

internal sealed class Printer
{
    [Action("greeted", Background = true)]
    internal void Print(string text) => Console.WriteLine(text);
}
