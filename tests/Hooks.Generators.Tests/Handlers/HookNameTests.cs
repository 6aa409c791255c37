namespace Hooks.Generators.Tests.Handlers;

/// <summary>However a hook's name is written, handlers find it, by that name and by the method's.</summary>
public class HookNameTests
{
    [Theory]
    [InlineData("[Hook(\"named\")]", "named")]
    [InlineData("[Hook(name: \"named\")]", "named")]
    [InlineData("[Hook(@\"named\", Errors = HookErrorPolicy.Report)]", "named")]
    [InlineData("[Hook(\"\"\"named\"\"\")]", "named")]
    [InlineData("[Hook(\"n\\u0061med\")]", "named")]
    [InlineData("[Hook(\"na\" + \"med\")]", "named")]
    [InlineData("[Hook(Names.Of)]", "named")]
    [InlineData("[Hook(nameof(Names))]", "Names")]
    [InlineData("[Hook($\"{Names.Of}\")]", "named")]
    [InlineData("[Note(\"it\"), Hook(\"named\")]", "named")]
    [InlineData("[Hook(\"named\"), Note(\"it\")]", "named")]
    [InlineData("[Note(\"it\"), Hook]", "Saved")]
    [InlineData("[Note(\"it\")] [Hook(\"named\")]", "named")]
    [InlineData("[Hook]", "Saved")]
    [InlineData("[Hooks.HookAttribute(\"named\")]", "named")]
    [InlineData("[Named(\"named\")]", "named")]
    public void A_hook_is_found_by_its_name(string attribute, string name) => Assert.Equal("by name by method", Snippet.Exe($$"""
        using Named = Hooks.HookAttribute;

        Site.Saved();

        sealed class NoteAttribute(string text) : Attribute { public string Text => text; }

        public static class Names { public const string Of = "named"; }

        public static partial class Site
        {
            {{attribute}} public static partial void Saved();
        }

        static class Plugin
        {
            [Action("{{name}}", Priority = 1)] internal static void ByName() => Log.Add("by name");
            [Action("Saved", Priority = 2)] internal static void ByMethod() => Log.Add("by method");
        }
        """).Run());
}
