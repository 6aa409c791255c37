using System;
using Contract;
using Hooks;

GreetingHooks.Greeted(GreetingHooks.Greeting("Hello", "packages"));

internal static class Printer
{
    [Action("greeted")]
    internal static void Print(string text) => Console.WriteLine(text);
}
