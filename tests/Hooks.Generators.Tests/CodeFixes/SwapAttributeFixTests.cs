using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

public class SwapAttributeFixTests
{
    [Theory]
    [InlineData("string Title(string title)", "string Up(string title) => title.Trim();", "Action(\"Title\", Priority = 5)", "Filter(\"Title\", Priority = 5)")]
    [InlineData("void Title(string title)", "void Up(string title) { }", "Filter(\"Title\")", "Action(\"Title\")")]
    [InlineData("void Title(string title)", "void Up(string title) { }", "Hooks.Filter(\"Title\")", "Hooks.Action(\"Title\")")]
    [InlineData("void Title(string title)", "void Up(string title) { }", "global::Hooks.FilterAttribute(\"Title\")", "global::Hooks.Action(\"Title\")")]
    [InlineData("void Title(string title)", "void Up(string title) { }", "Changes(\"Title\")", "Action(\"Title\")")]
    [InlineData("string Title(string title)", "string Up(string title) => title.Trim();", "Action(\"Title\", Background = true, Priority = 5)", "Filter(\"Title\", Priority = 5)")]
    [InlineData("string Title(string title)", "string Up(string title, Func<string, string> next) => next(title);", "Filter(\"Title\")", "Around(\"Title\")")]
    [InlineData("string Title(string title)", "string Up(string title) => title.Trim();", "Around(\"Title\")", "Filter(\"Title\")")]
    [InlineData("void Title(string title)", "void Up(string title) { }", "Around(\"Title\")", "Action(\"Title\")")]
    public async Task The_attribute_is_swapped_and_everything_else_stays(string hook, string handler, string wrong, string right)
    {
        string Source(string attribute) => $$"""
            using Hooks;
            using Changes = Hooks.FilterAttribute;

            public static partial class Site
            {
                [Hook] public static partial {{hook}};
            }

            static class Plugin
            {
                // kept
                [{{attribute}}] // kept too
                internal static {{handler}}

                [Changes("nobody", Optional = true)] internal static void Other() { }
            }
            """;

        var fix = Fix.In(Source($"{{|HOOK005:{wrong}|}}"));
        await fix.Offers($"Write [{right.Replace("global::", "").Replace("Hooks.", "").Split('(')[0]}]");
        await fix.Gives(Source(right));
    }

    [Theory]
    [InlineData(FixAllScope.Document, "Plugin.cs")]
    [InlineData(FixAllScope.Project, "Plugin.cs", "Second.cs")]
    [InlineData(FixAllScope.Solution, "Plugin.cs", "Second.cs", "Other.cs")]
    public Task Fix_all_writes_that_attribute(FixAllScope scope, params string[] files)
    {
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site
            {
                [Hook("title")] public static partial string Title(string title);
                [Hook("saved")] public static partial void Saved();
            }
            """);
        const string wrong = """
            static class Plugin
            {
                [{|HOOK005:Action("title")|}] internal static string A(string title) => title;
                [{|HOOK005:Filter("saved")|}] internal static void B() { }
                [{|HOOK005:Action("title")|}] internal static string C(string title) => title;
            }
            """;
        const string right = """
            static class Plugin
            {
                [Filter("title")] internal static string A(string title) => title;
                [{|HOOK005:Filter("saved")|}] internal static void B() { }
                [Filter("title")] internal static string C(string title) => title;
            }
            """;
        var other = TestAssembly.Library("Other", wrong, contract);
        var plugin = TestAssembly.Library("Plugin", wrong, contract, other).File("Second.cs", wrong.Replace("class Plugin", "class Second"));

        return Fix.In(plugin).All(scope).Gives([.. files.Select(file => (file, file == "Second.cs" ? right.Replace("class Plugin", "class Second") : right))]);
    }
}
