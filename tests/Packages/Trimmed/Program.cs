using System;
using Contract;
using Hooks;

GreetingHooks.Greeted(GreetingHooks.Greeting("Hello", "packages"));

#if OVERLAY
try
{
    using var added = GreetingHooks.Points.Greeted.Add(text => Console.WriteLine($"added: {text}"));
    GreetingHooks.Greeted("again");
}
catch (NotSupportedException refused)
{
    Console.WriteLine(refused.Message);
}
#elif CATALOG
foreach (var hook in HookCatalog.Hooks)
    Console.WriteLine(hook.Name);
#endif

internal static class Printer
{
    [Action("greeted")]
    internal static void Print(string text) => Console.WriteLine(text);
}
