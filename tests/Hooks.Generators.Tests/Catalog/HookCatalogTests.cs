using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Tests.Catalog;

/// <summary>What is wired, as data.</summary>
public class HookCatalogTests
{
    private const string Show = """

        static class Catalog
        {
            public static void Show()
            {
                foreach (var hook in HookCatalog.Hooks)
                {
                    Log.Add($"\n{hook.Name} | {hook.Kind}{(hook.IsAsync ? ", async" : "")} | {hook.Errors} | {hook.Signature} | {hook.Set} of {hook.Assembly} | {hook.Summary}");
                    foreach (var h in hook.Handlers)
                        Log.Add($"\n  {h.Priority} {h.Name} of {h.Plugin}, {h.Source}{(h.IsEnabled ? "" : ", off")}{(h.File is null ? "" : $", {h.File}:{h.Line}")}");
                }
            }
        }
        """;

    [Fact]
    public void Each_hook_with_its_handlers_in_order()
    {
        var program = Snippet.Exe("""
            Catalog.Show();

            namespace My
            {
                public sealed record Post(string Title);

                public static partial class BlogHooks
                {
                    /// <summary>
                    /// A post is <b>about</b> to be shown; see <see cref="Post.Title"/>
                    /// and <paramref name="title"/>, which is never <see langword="null"/>.
                    /// </summary>
                    [Hook("the_title")]
                    public static partial string Title(string title, Post post);

                    [Hook(Summary = "Said by the option.", Errors = HookErrorPolicy.Report)]
                    public static partial ValueTask Published(in Post post, CancellationToken cancellationToken = default);

                    [Hook] public static partial void Saved<T>(T what) where T : class;
                }
            }
            """ + Show).File("Plugins/Titles.cs", """
            [HookPlugin("titles")]
            static class Titles
            {
                [Filter("the_title")] internal static string Trim(string title) => title;

                [Filter("the_title", Priority = -5)]
                [When("title", "x")]
                internal static string
                    Mark(string title) => title;

                [Action("Saved")] internal static void On<T>(T what) where T : class { }
            }
            """).Property("ProjectDir", "/src/App/");

        Assert.Equal(
            """

            Published | Action, async | Report | ValueTask Published(in Post post, CancellationToken cancellationToken = default(CancellationToken)) | My.BlogHooks of App | Said by the option. 
            Saved | Action | Continue | void Saved<T>(T what) | My.BlogHooks of App |  
              10 Titles.On of titles, BuiltIn, Plugins/Titles.cs:11 
            the_title | Filter | Stop | string Title(string title, Post post) | My.BlogHooks of App | A post is about to be shown; see Title and title, which is never null. 
              -5 Titles.Mark of titles, BuiltIn, Plugins/Titles.cs:9 
              10 Titles.Trim of titles, BuiltIn, Plugins/Titles.cs:4
            """,
            program.Run());
    }

    [Fact]
    public void What_changes_while_the_program_runs_is_seen() => Assert.Equal(
        "\nSaved | Action | Continue | void Saved() | Site of App |  "
        + "\n  10 P.A of App, BuiltIn, off, Program.cs:14 \n  10 mine of plug, Added \n  20 P.B of App, BuiltIn, Program.cs:15 \n  30 added 1 of added, Added, off",
        Snippet.Run("""
            Site.Points.Saved.Add(() => { }, name: "mine", plugin: "plug");
            Site.Points.Saved.Add(() => { }, 30);
            Site.Points.Saved.Disable("P.A");
            HookPlugins.Disable("added");
            Catalog.Show();

            public static partial class Site
            {
                [Hook] public static partial void Saved();
            }

            static class P
            {
                [Action("Saved")] internal static void A() { }
                [Action("Saved", Priority = 20)] internal static void B() { }
            }
            """ + Show));

    [Fact]
    public void Sets_of_references_show_the_handlers_that_the_composition_brings()
    {
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site
            {
                [Hook] public static partial void Saved();
                [Hook] public static partial void Generic<T>(T x);
                [Hook] public static partial void Same();
                [Action("Same")] internal static void OnSame() { }
                [Action("Saved")] internal static void OnSaved() { }
            }
            """).Property("ProjectDir", "/src/Contract");
        var plugin = TestAssembly.Library("Plugin", """
            internal static class P
            {
                [Action("Saved", Priority = 1)] internal static void On() { }
                [Action("Generic")] internal static void On<T>(T x) { }
            }
            """, contract).Property("ProjectDir", "/src/Plugin");
        var app = TestAssembly.Exe("Catalog.Show();" + Show, plugin).File("Assembly.cs", "[assembly: RemoveHookHandler(\"Site.OnSaved\")]");

        Assert.Equal(
            """

            Generic | Action | Continue | void Generic<T>(T x) | Site of Contract |  
              10 P.On of Plugin, BuiltIn, Plugin.cs:4 
            Same | Action | Continue | void Same() | Site of Contract |  
              10 Site.OnSame of Contract, BuiltIn, Contract.cs:6 
            Saved | Action | Continue | void Saved() | Site of Contract |  
              1 P.On of Plugin, BuiltIn, Plugin.cs:3
            """,
            app.Run());
    }

    [Theory]
    [InlineData("12 \"Handlers\" in.cs")]
    [InlineData("in 12.cs")]
    [InlineData(" \\u0041.cs")]
    public void A_file_of_a_reference_is_shown_whatever_its_name(string file)
    {
        var contract = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Saved(); }");
        var plugin = TestAssembly.Library("Plugin", "", contract).File(file, "static class P { [Action(\"Saved\")] internal static void On() { } }");

        Assert.Contains($"10 P.On of Plugin, BuiltIn, {HandlerLocations.InProject(file, null)}:1", TestAssembly.Exe("Catalog.Show();" + Show, plugin).Run(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_without_a_composition_is_there_when_its_code_has_run()
    {
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site
            {
                [Hook] public static partial void Saved();
                [Action("Saved")] internal static void OnSaved() { }
            }
            """);
        var app = TestAssembly.Exe("Site.Saved();\nCatalog.Show();" + Show, contract).Property("HooksCompose", "false");

        Assert.Contains("Site.OnSaved of Contract, BuiltIn, Contract.cs:4", app.Run(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_compositions_the_one_that_is_installed_is_shown()
    {
        var contract = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Saved(); }");
        var app = TestAssembly.Exe("Site.Saved();\npublic static class Own { [Action(\"Saved\")] internal static void On() { } }", contract);
        var tests = TestAssembly.Exe("Catalog.Show();" + Show, app).Named("Tests").File("Fake.cs", "static class Fake { [Action(\"Saved\")] internal static void On() { } }");

        Assert.Equal(
            "\nSaved | Action | Continue | void Saved() | Site of Contract |  \n  10 Own.On of App, BuiltIn, Program.cs:2 \n  10 Fake.On of Tests, BuiltIn, Fake.cs:1",
            tests.Run());
    }

    [Fact]
    public void Permissions_and_versions_of_plugins()
    {
        var contract = TestAssembly.Library("Contract", "public static partial class Site { [Hook(Permission = \"shell\")] public static partial void Run(); }");
        var plugin = TestAssembly.Library("Plugin", """
            [assembly: HookPlugin("tools", Version = "1.2", Permissions = new[] { "shell" })]
            internal static class P { [Action("Run")] internal static void On() { } }
            """, contract);
        var app = TestAssembly.Exe("""
            var hook = HookCatalog.Find("Run");
            Log.Add($"{hook.Permission} {hook.Handlers[0].Plugin} {hook.Handlers[0].PluginVersion}");
            """, plugin);

        Assert.Equal("shell tools 1.2", app.Run());
    }

    [Fact]
    public void Internal_sets_are_listed_and_have_no_point() => Assert.Equal("Inner True False | Outer True True", Snippet.Run("""
        Log.Add(string.Join(" | ", HookCatalog.Hooks.Select(h => $"{h.Name} {h.CanBeInvoked} {h.Point is not null}")));

        static partial class Sets { [Hook] public static partial void Inner(); }

        public static partial class Site
        {
            [Hook] public static partial void Outer();

            private static partial class Hidden { [Hook] public static partial void Never(); }
        }
        """));

    [Fact]
    public void Finding_a_hook_by_every_name_that_means_it() => Assert.Equal(
        "A.Site B.Site closed: void Closed() of B.Site "
        + "'saved' is a hook of several sets. Write 'A.Site.saved' or 'B.Site.saved'. "
        + "No hook set that is loaded has a hook 'svaed'. There are 3: saved, closed, saved. ArgumentNullException",
        Snippet.Run("""
            void Says(Action action) { try { action(); } catch (ArgumentException e) { Log.Add(e is ArgumentNullException ? e.GetType().Name : e.Message.Replace(" (Parameter 'hook')", "")); } }
            Log.Add(HookCatalog.Find("A.Site.saved").Set);
            Log.Add(HookCatalog.Find("B.Site.Saved").Set);
            Log.Add(HookCatalog.Find("closed"));
            Says(() => HookCatalog.Find("saved"));
            Says(() => HookCatalog.Find("svaed"));
            Says(() => HookCatalog.Find(null!));

            namespace A { public static partial class Site { [Hook("saved")] public static partial void Saved(); } }
            namespace B
            {
                public static partial class Site
                {
                    [Hook("saved")] public static partial void Saved();
                    [Hook("closed")] public static partial void Closed();
                }
            }
            """));

    [Theory]
    [InlineData("/src/App/Sub/File.cs", "/src/App/", "Sub/File.cs")]
    [InlineData("/src/App/File.cs", "/src/App", "File.cs")]
    [InlineData("/src/Shared/File.cs", "/src/App/", "File.cs")]
    [InlineData("C:\\src\\App\\Sub\\File.cs", "C:\\src\\App\\", "Sub/File.cs")]
    [InlineData("D:\\cache\\File.cs", "C:\\src\\App\\", "File.cs")]
    [InlineData("/src/App/File.cs", null, "File.cs")]
    [InlineData("/src/App/File.cs", "", "File.cs")]
    [InlineData("/src/Apple/File.cs", "/src/App", "File.cs")]
    [InlineData("File.cs", "/src/App/", "File.cs")]
    public void Paths_are_the_same_on_every_machine(string path, string? folder, string expected) =>
        Assert.Equal(expected, HandlerLocations.InProject(path, folder));
}
