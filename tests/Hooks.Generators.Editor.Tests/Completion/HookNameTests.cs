namespace Hooks.Generators.Editor.Tests.Completion;

/// <summary>What Roslyn's completion offers inside the string of a handler's attribute.</summary>
public class HookNameTests
{
    private const string Site = """
        public sealed record Post(string Title);

        public static partial class Site
        {
            /// <summary>A post was saved.</summary>
            [Hook("saved")] public static partial void Saved(Post post);
            [Hook("the_title")] public static partial string Title(string title);
        }

        """;

    [Theory]
    [InlineData("[Action(\"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[Filter(\"$$\")] internal static string On(string x) => x;", "the_title saved")]
    [InlineData("[ActionAttribute(\"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[Hooks.Action(\"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[On(\"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[Action(@\"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[Action(\"sa$$ved\")] internal static void On() { }", "saved the_title")]
    [InlineData("[Action(\"$$", "saved the_title")]
    [InlineData("[Action(\"$$\n", "saved the_title")]
    [InlineData("[Action(\"$$)] internal static void On() { }", "saved the_title")]
    [InlineData("[Action(\"$$\")]", "saved the_title")]
    [InlineData("[Action(\"saved\", Priority = 3), Filter(\"$$\")] internal static void On() { }", "the_title saved")]
    public async Task Names(string code, string expected)
    {
        using var typing = new Typing("using OnAttribute = Hooks.ActionAttribute;\n" + Site + $"static class P\n{{\n    {code}\n}}\n");

        Assert.Equal(expected, await typing.TextsAsync());
    }
}
