namespace Hooks.Generators.Tests.Around;

/// <summary>
/// Runs a program twice: as it is, and with every dispatch going through the overlay, since a built-in handler has been
/// switched off. Both must be the same.
/// </summary>
internal static class OverlayToo
{
    /// <param name="handler">What makes a handler of the hook, such as <c>Filter</c>, and what it returns.</param>
    /// <param name="sets">The open sets, whose hooks have the same name and one <c>string</c> at least.</param>
    public static void Run(string expected, string program, string hook, (string Attribute, string Result) handler, params string[] sets)
    {
        Assert.Equal(expected, Snippet.Run(program));

        var switches = sets.Select(set => $"{set}.Points.{hook}.Disable(\"Off\");\n");
        var attributes = sets.Select(set => $"[{handler.Attribute}(typeof({set}), \"{hook}\", Name = \"Off\", Priority = 3)]\n");
        Assert.Equal(expected, Snippet.Run(string.Concat(switches) + program, $$"""
            static class SwitchedOff
            {
                {{string.Concat(attributes)}}
                internal static {{handler.Result}} Off() => throw new InvalidOperationException("switched off");
            }
            """));
    }
}
