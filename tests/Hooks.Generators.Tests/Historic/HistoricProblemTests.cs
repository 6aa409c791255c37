namespace Hooks.Generators.Tests.Historic;

/// <summary>Hooks that cannot keep events: HOOK006 says why.</summary>
public class HistoricProblemTests
{
    private const string Answer =
        "Historic is for sync actions: nobody takes the answer of a handler that is added late, or awaits it; take it out";

    [Theory]
    [InlineData("public static partial void Saved(string text);", -1, "Historic = -1 is negative; 0 keeps no events")]
    [InlineData("public static partial string Saved(string text);", 1, Answer)]
    [InlineData("public static partial Task Saved(string text);", 1, Answer)]
    [InlineData("public static partial void Saved(ref string text);", 1, Answer)]
    [InlineData("public static partial void Saved<T>(T value);", 1,
        "Historic is for handlers that are added while the program runs, which a hook that is generic does not take; declare it without type parameters or take Historic out")]
    [InlineData("internal static partial void Saved(string text);", 1,
        "Historic is for handlers that are added while the program runs, which a hook that is not public does not take; make it and its classes public or take Historic out")]
    [InlineData("public static partial void Saved(int at, in DateTime time);", 1,
        "Historic keeps the events, and 'time' is passed by reference; pass it by value or take Historic out")]
    [InlineData("public static partial void Saved(ReadOnlySpan<char> text);", 1,
        "Historic keeps the events, and a 'ReadOnlySpan<char>' such as 'text' cannot be kept; pass something else or take Historic out")]
    public Task A_hook_that_cannot_keep_events_says_why(string declaration, int count, string problem) => Diagnose.Library(
        $"public static partial class Site {{ [Hook(Historic = {count})] {declaration.Replace("Saved", "{|HOOK006:Saved|}", StringComparison.Ordinal)} }}",
        $"'Saved' cannot be a hook: {problem}");
}
