using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Editor.Tests.Refactorings;

/// <summary>"List its handlers", asked of Roslyn's own service.</summary>
public class ListHandlersTests
{
    private const string Title = "List its handlers";

    private const string Handlers = """
        static class Audit
        {
            [Action("saved")] internal static void Log() { }
            [Action("saved", Priority = -5)] internal static void First() { }
            [Action("saved", Before = "Audit.Log")] internal static void Next() { }
        }
        """;

    private const string Listed = """
            // Handlers in order:
            //    -5  Audit.First  Plugin
            //    10  Audit.Next   Plugin
            //    10  Audit.Log    Plugin

        """;

    private static LightBulb On(string hook, OutputKind kind = OutputKind.ConsoleApplication) => new(
        Site(hook),
        project => project.With("Audit.cs", Handlers),
        kind);

    private static string Site(string hook) => $$"""
        public static partial class Site
        {
            [Hook("closed")]
            public static partial void Closed();

        {{hook}}
        }

        """;

    private static async Task Verify(string before, string after, OutputKind kind = OutputKind.ConsoleApplication)
    {
        using var bulb = On(before, kind);

        Assert.Equal(Site(after), await bulb.TakeAsync(Title));
    }

    [Fact]
    public Task In_order_above_the_hook_and_its_documentation() => Verify(
        "    /// <summary>\n    /// Said.\n    /// </summary>\n    [Hook(\"saved\")]\n    public static partial void Sa$$ved();",
        Listed + "    /// <summary>\n    /// Said.\n    /// </summary>\n    [Hook(\"saved\")]\n    public static partial void Saved();");

    [Fact]
    public Task Above_other_comments() => Verify(
        "    // Handlers must be fast.\n    [Ho$$ok(\"saved\")] public static partial void Saved();",
        Listed + "    // Handlers must be fast.\n    [Hook(\"saved\")] public static partial void Saved();");

    [Fact]
    public Task An_old_list_is_replaced() => Verify(
        "    // Handlers in order:\n    //    10  Gone.On    Plugin\n    //    10  Other.On  Plugin\n    // Mine.\n    /// <summary>Said.</summary>\n    [Hook(\"saved\")] $$public static partial void Saved();",
        Listed + "    // Mine.\n    /// <summary>Said.</summary>\n    [Hook(\"saved\")] public static partial void Saved();");

    [Fact]
    public async Task Listing_twice_changes_nothing()
    {
        const string hook = "    [Hook(\"saved\")]\n    public static partial void $$Saved();";
        using var once = On(hook);
        var text = await once.TakeAsync(Title);
        using var twice = new LightBulb(text.Replace("void Saved", "void $$Saved", StringComparison.Ordinal), project => project.With("Audit.cs", Handlers), OutputKind.ConsoleApplication);

        Assert.Equal(text, await twice.TakeAsync(Title));
    }

    [Fact]
    public Task A_hook_without_handlers() => Verify(
        "    [Hook(\"other\")]\n    public static partial void $$Other();",
        "    // Handlers in order:\n    //    no handler\n    [Hook(\"other\")]\n    public static partial void Other();");

    [Fact]
    public Task A_library_says_that_others_may_come() => Verify(
        "    [Hook(\"saved\")] public static partial void $$Saved();",
        Listed.Replace("Handlers in order", "Handlers of this library, in order", StringComparison.Ordinal) + "    [Hook(\"saved\")] public static partial void Saved();",
        OutputKind.DynamicallyLinkedLibrary);

    [Fact]
    public Task An_internal_hook_of_a_library_is_final() => Verify(
        "    [Hook(\"saved\")] internal static partial void $$Saved();",
        Listed + "    [Hook(\"saved\")] internal static partial void Saved();",
        OutputKind.DynamicallyLinkedLibrary);

    [Fact]
    public async Task A_hook_that_others_compose_is_listed_as_they_run_it()
    {
        using var bulb = new LightBulb(
            Site("    [Hook(\"saved\")] public static partial void $$Saved();"),
            project => project
                .With("Audit.cs", Handlers)
                .WithDependent("App", """
                    [assembly: RemoveHookHandler("Audit.Next")]
                    [assembly: ReorderHookHandler("Audit.First", Priority = 99)]
                    static class Own { [Action("saved", After = "Audit.Log")] internal static void On() { } }
                    """, OutputKind.ConsoleApplication)
                .WithDependent("Another.Plugin", "static class Another { [Action(\"saved\")] internal static void On() { } }", OutputKind.DynamicallyLinkedLibrary)
                .WithDependent("Tests", "", OutputKind.ConsoleApplication));

        Assert.Equal(
            Site("""
                    // Handlers in App, in order:
                    //    10  Audit.Log    Plugin
                    //    10  Own.On       App
                    //    99  Audit.First  Plugin
                    // Handlers in Tests, in order:
                    //    -5  Audit.First  Plugin
                    //    10  Audit.Next   Plugin
                    //    10  Audit.Log    Plugin
                    [Hook("saved")] public static partial void Saved();
                """),
            await bulb.TakeAsync(Title));
    }

    [Theory]
    [InlineData("    [Hook(\"saved\")] public static partial void Saved();\n    $$")]
    [InlineData("    [Obsolete] public static void Sa$$ved() { }")]
    [InlineData("    [Hook(\"saved\")] public static partial int Sa$$ved();")]
    [InlineData("    [Hook(\"saved\")] public partial void Sa$$ved();")]
    public async Task Only_on_a_hook(string hook)
    {
        using var bulb = On(hook);

        Assert.DoesNotContain(Title, await bulb.TitlesAsync());
    }
}
