using Hooks;

namespace Host;

/// <summary>This program's own handlers. Plugins have some of the same kind.</summary>
internal static class Greetings
{
    [Action("greeted")]
    internal static void Count(string name) => Console.WriteLine($"({name} has been greeted)");
}
