using static Hooks.Generators.Tests.Composition.Parts;

namespace Hooks.Generators.Tests.Overlay;

/// <summary>Compositions and what changes while the program runs: the changes lie above whatever composition is installed.</summary>
public class CompositionTests
{
    private static readonly TestAssembly s_contract = Contract("""

        public static class Late
        {
            private static System.IDisposable? added;
            public static void Add() => added = Site.Points.Saved.Add(() => Log.Add("added"));
            public static void Remove() => added!.Dispose();
            public static void DisableApp() => Site.Points.Saved.Disable("Own.On");
            public static void Show() => Log.Add(Site.Points.Tables.SavedTable.Installed?.GetType().Name ?? "none");
        }

        internal static class Contracted { [Action("Saved")] internal static void On() => Log.Add("contract"); }
        """);

    private static TestAssembly App() =>
        TestAssembly.Exe($"Site.Saved();\nstatic class Own {{ {Handler("app", ", Priority = 20")} }}", s_contract);

    private static TestAssembly Tests() =>
        TestAssembly.Exe($"Site.Saved();\nstatic class Fake {{ {Handler("tests")} }}", App()).Named("Tests");

    private static string Run(params string[] calls)
    {
        var tests = Tests();
        using var sandbox = new Sandbox([tests.Compile(), .. tests.References.Select(r => r.Compile())]);
        foreach (var call in calls)
        {
            var (assembly, type, method) = call switch
            {
                "app" => ("App", "Hooks.HookComposition", "Install"),
                "tests" => ("Tests", "Hooks.HookComposition", "Install"),
                "Fire" => ("Contract", "Host", "Fire"),
                _ => ("Contract", "Late", call),
            };
            sandbox.Call(assembly, type, method);
        }

        return sandbox.Logged;
    }

    [Fact]
    public void What_was_added_stays_when_a_composition_is_installed() => Assert.Equal(
        "contract added contract added app contract app SavedComposed", Run("Add", "Fire", "app", "Fire", "Remove", "Fire", "Show"));

    [Fact]
    public void The_deeper_composition_comes_below_it_too() => Assert.Equal(
        "contract added app contract tests added app SavedOverlay SavedComposed", Run("app", "Add", "Fire", "tests", "Fire", "Show", "Remove", "Show"));

    [Fact]
    public void A_shallower_one_changes_nothing() => Assert.Equal(
        "contract tests added app contract tests app", Run("tests", "Add", "app", "Fire", "Remove", "Fire"));

    [Fact]
    public void A_handler_that_is_off_stays_off_when_the_composition_brings_it() => Assert.Equal(
        "contract none contract SavedOverlay", Run("DisableApp", "Fire", "Show", "app", "Fire", "Show"));

    /// <summary>A composition whose table is the contract's own sets the field back to null.</summary>
    [Fact]
    public void A_composition_that_changes_nothing_leaves_what_was_added()
    {
        var app = TestAssembly.Exe("Site.Saved();", s_contract);
        using var sandbox = new Sandbox([app.Compile(), .. app.References.Select(r => r.Compile())]);

        sandbox.Call("Contract", "Late", "Add");
        sandbox.Call("App", "Hooks.HookComposition", "Install");
        sandbox.Call("Contract", "Host", "Fire");
        sandbox.Call("Contract", "Late", "Remove");
        sandbox.Call("Contract", "Late", "Show");

        Assert.Equal("contract added none", sandbox.Logged);
    }

    [Fact]
    public void A_plugin_adds_to_the_hooks_of_a_contract()
    {
        var plugin = TestAssembly.Library("Plugin", """
            public static class Plugin
            {
                public static void Start() => Site.Points.Saved.Add(() => Log.Add("plugin"), 15);
            }
            """, s_contract);
        var app = TestAssembly.Exe($"Plugin.Start();\nSite.Saved();\nstatic class Own {{ {Handler("app", ", Priority = 20")} }}", plugin);

        Assert.Equal("contract plugin app", app.Run());
    }
}
