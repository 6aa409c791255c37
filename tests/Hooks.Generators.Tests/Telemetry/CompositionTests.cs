namespace Hooks.Generators.Tests.Telemetry;

/// <summary>
/// The project that writes the tables decides: in a composition that is the composing one, whatever the contract and the
/// plugins were built with, and for what changes while the program runs too.
/// </summary>
public class CompositionTests
{
    private const string Contract = """
        public static partial class Site
        {
            [Hook] public static partial string Title(string title, object? more = null);
            [Hook] public static partial Task Saved(CancellationToken token = default);
            [Hook] public static partial void Own();
            [Hook] public static partial T Generic<T>(T value);
        }

        public static class Titles
        {
            [Filter("Title", Priority = 1)] public static string Trim(string title) => title.Trim();
            [Action("Own")] internal static void On() { }
        }
        """;

    private const string Plugin = """
        internal static class P
        {
            [Filter("Title")] internal static string Mark(string title) => title + "!";
            [Filter("Generic")] internal static T Same<T>(T value) => value;
        }

        public class Listener
        {
            [Action("Saved")] public async Task On() => await Task.Yield();
        }
        """;

    [Fact]
    public void A_composition_measures_contracts_and_plugins_that_were_built_without() => Assert.Equal(
        """
        handle Titles.Trim in dispatch Title: Title Titles.Trim Contract completed
        handle P.Mark in dispatch Title: Title P.Mark Plugin completed
        dispatch Title in nothing: Title completed
        handle Titles.On in dispatch Own: Own Titles.On Contract completed
        dispatch Own in nothing: Own completed
        handle P.Same in dispatch Generic: Generic P.Same Plugin completed
        dispatch Generic in nothing: Generic completed
        """,
        Run(null, "trace", """
            using var heard = Heard.Spans();
            Site.Title(" t ");
            Site.Own();
            Site.Generic(1);
            """));

    [Fact]
    public void A_composition_without_measures_nothing_of_what_it_composes() => Assert.Equal(
        "!done", Run("trace", null, """
            using var spans = Heard.Spans();
            using var metrics = Heard.Metrics();
            Log.Add(Site.Title("") + "done");
            """));

    [Fact]
    public void A_library_measures_its_own_table_where_nobody_composes() => Assert.Equal(
        """
        handle Titles.Trim in dispatch Title: Title Titles.Trim Contract completed
        dispatch Title in nothing: Title completed
        handle Titles.Trim in dispatch Title: Title Titles.Trim Contract completed
        handle added in dispatch Title: Title added tests completed
        dispatch Title in nothing: Title completed
        handle Titles.Trim in dispatch Title: Title Titles.Trim Contract completed
        dispatch Title in nothing: Title completed
        """,
        Run("trace", null, """
            using var heard = Heard.Spans();
            Site.Title(" t ");
            using (Site.Points.Title.Add((title, _) => title + "?", 10, "added", "tests"))
                Site.Title(" t ");
            Site.Title(" t ");
            """, composes: false));

    [Theory]
    [InlineData(null, "trace")]
    [InlineData("metrics", "trace")]
    public void What_is_added_attached_and_switched_off_is_measured(string? contract, string? composition) => Assert.Equal(
        """
        handle Titles.Trim in dispatch Title: Title Titles.Trim Contract completed
        handle P.Mark in dispatch Title: Title P.Mark Plugin completed
        handle added in dispatch Title Error(no) exception(System.NotSupportedException: no): Title added tests failed System.NotSupportedException
        dispatch Title in nothing Error(Hook 'Title': handler 'added' of plugin 'tests' failed: no) exception(Hooks.HookException: Hook 'Title': handler 'added' of plugin 'tests' failed: no): Title failed System.NotSupportedException
        handle P.Mark in dispatch Title: Title P.Mark Plugin completed
        dispatch Title in nothing: Title completed
        handle Listener.On in dispatch Saved: Saved Listener.On Plugin completed
        handle later in dispatch Saved: Saved later added completed
        dispatch Saved in nothing: Saved completed
        nobody: True
        """,
        Run(contract, composition, """
            using var heard = Heard.Spans();
            using (Site.Points.Title.Add((title, _) => throw new NotSupportedException("no"), 20, "added", "tests"))
            {
                try { Site.Title(" t "); } catch (HookException) { }
            }

            Site.Points.Title.Disable("Titles.Trim");
            Site.Title(" t ");
            using (Site.Points.Saved.Add(async token => await Task.Yield(), 10, "later"))
            using (HookListeners.Attach(new Listener()))
                await Site.Saved();
            await Site.Saved();
            Site.Points.Title.Disable("P.Mark");
            Log.Add($"\nnobody: {Site.Title(" t ") == " t "}");
            """));

    private static string Run(string? contract, string? composition, string program, bool composes = true)
    {
        var site = Instrumented(TestAssembly.Library("Contract", Contract), contract);
        var app = TestAssembly.Exe(program, site, TestAssembly.Library("Plugin", Plugin, site));
        if (!composes)
            app.Property("HooksCompose", "false");
        return Listening.Text(Instrumented(app, composition));
    }

    private static TestAssembly Instrumented(TestAssembly assembly, string? value) =>
        value is null ? assembly : assembly.Property("HooksInstrumentation", value);
}
