using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

/// <summary>HOOK015: the attribute that says it twice goes, and nothing else.</summary>
public class RemoveDuplicateFixTests
{
    [Theory]
    // in one list
    [InlineData("[Action(\"saved\"), {0}] internal", "[Action(\"saved\")] internal")]
    [InlineData("[Action(\"saved\"), {0}, Obsolete] internal", "[Action(\"saved\"), Obsolete] internal")]
    [InlineData("[Action(\"saved\") /* a */, /* b */ {0} /* c */] internal", "[Action(\"saved\") /* a *//* b */ /* c */ ] internal")]
    // in a list of its own
    [InlineData("[Action(\"saved\")] [{0}] internal", "[Action(\"saved\")] internal")]
    [InlineData("[Action(\"saved\")]\n    [{0}]\n    internal", "[Action(\"saved\")]\n    internal")]
    [InlineData("// first\n    [Action(\"saved\")] // a\n    // second\n    [{0}] // b\n    internal", "// first\n    [Action(\"saved\")] // a\n    // second\n    // b\n    internal")]
    [InlineData("[Action(\"saved\")]\n    [{0}]\n    // last\n    internal", "[Action(\"saved\")]\n    // last\n    internal")]
    [InlineData("[Action(\"saved\")]\n    [{0}]\n    [Obsolete]\n    internal", "[Action(\"saved\")]\n    [Obsolete]\n    internal")]
    public async Task It_is_taken_out(string before, string after)
    {
        var fix = Fix.In(Source(before.Replace("{0}", "{|HOOK015:Action(\"Saved\", Priority = 3)|}")));
        await fix.Offers("Take this attribute out");
        await fix.Gives(Source(after));
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public Task Fix_all_even_in_one_list(FixAllScope scope) => Fix.In(Source("""
        [Action("saved")]
            // both
            [{|HOOK015:Action("saved")|}, {|HOOK015:Action("Saved")|}]
            [{|HOOK015:Action(nameof(Site.Saved))|}] // and this
            internal
        """)).All(scope).Gives(Source("""
        [Action("saved")]
            // both
            // and this
            internal
        """));

    private static string Source(string attributes) => $$"""
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved();
        }

        static class Plugin
        {
            {{attributes}} static void On() { } // kept
        }
        """;
}
