namespace Hooks.Generators.Tests.Plugins;

/// <summary>Plugins that are switched off, on, and removed, over all hooks of a program.</summary>
public class HookPluginsTests
{
    private const string Sets = """
        public static partial class Site
        {
            [Hook] public static partial void Saved();
            [Hook] public static partial string Title(string title);
        }

        public static partial class Other { [Hook] public static partial void Closed(); }
        """;

    private const string Plugins = """
        static class Own { [Action("Saved")] internal static void On() => Log.Add("own"); }

        [HookPlugin("audit")]
        static class Audit
        {
            [Action("Saved")] internal static void Saved() => Log.Add("audit");
            [Action("Closed")] internal static void Closed() => Log.Add("audit closed");
            [Filter("Title")] internal static string Title(string title) => title + "!";
        }

        """;

    private static TestAssembly Program(string statements) => Snippet.Exe(statements + "\n" + Plugins + Sets);

    [Fact]
    public void A_plugin_goes_from_all_hooks_and_comes_back() => Assert.Equal(
        "True own t | True audit own audit closed t! True", Program("""
        Log.Add(HookPlugins.Disable("audit"));
        Site.Saved();
        Other.Closed();
        Log.Add(Site.Title("t"));
        Log.Add("|");
        Log.Add(HookPlugins.Enable("audit"));
        Site.Saved();
        Other.Closed();
        Log.Add(Site.Title("t"));
        Log.Add(Site.Points.Tables.SavedTable.Installed is null);
        """).Run());

    [Fact]
    public void A_name_that_is_no_plugin_is_said_to_be_none() => Assert.Equal(
        "False False False True True ArgumentNullException", Program("""
        Log.Add(HookPlugins.Disable("adit"));
        Log.Add(HookPlugins.Enable("adit"));
        Log.Add(HookPlugins.RemoveAll("adit"));
        Site.Points.Saved.Add(() => { }, plugin: "script");
        Site.Points.Title.Add(title => title, plugin: "script");
        Log.Add(HookPlugins.Disable("script"));
        Log.Add(HookPlugins.Disable("App"));
        try { HookPlugins.Disable(null!); } catch (ArgumentNullException e) { Log.Add(e.GetType().Name); }
        """).Run());

    [Fact]
    public void What_is_added_for_a_plugin_goes_with_it_and_later_too() => Assert.Equal("audit own | one two", Program("""
        Site.Points.Saved.Add(() => Log.Add("one"), plugin: "script");
        HookPlugins.Disable("script");
        Site.Points.Saved.Add(() => Log.Add("two"), plugin: "script");
        Site.Saved();
        Log.Add("|");
        HookPlugins.Enable("script");
        HookPlugins.Disable("App");
        HookPlugins.Disable("audit");
        Site.Saved();
        """).Run());

    [Fact]
    public void Removing_takes_added_handlers_away_and_built_in_ones_for_good() => Assert.Equal("True own | own | own again", Program("""
        var added = Site.Points.Saved.Add(() => Log.Add("added"), plugin: "audit");
        Log.Add(HookPlugins.RemoveAll("audit"));
        Site.Saved();
        Log.Add("|");
        HookPlugins.Enable("audit");
        added.Dispose();
        Site.Saved();
        Log.Add("|");
        Site.Points.Saved.Add(() => Log.Add("again"), plugin: "audit");
        Site.Saved();
        """).Run());

    [Fact]
    public void Switched_off_by_name_and_by_plugin_it_needs_both_to_come_back() => Assert.Equal("own own audit own", Program("""
        Site.Points.Saved.Disable("Audit.Saved");
        HookPlugins.Disable("audit");
        Site.Saved();
        HookPlugins.Enable("audit");
        Site.Saved();
        Site.Points.Saved.Enable("Audit.Saved");
        Site.Saved();
        """).Run());

    [Fact]
    public void A_handler_may_switch_its_own_plugin_off() => Assert.Equal("once own | own", Snippet.Run("""
        Site.Saved();
        Log.Add("|");
        Site.Saved();

        [HookPlugin("once")]
        static class A { [Action("Saved")] internal static void On() { Log.Add("once"); HookPlugins.Disable("once"); } }
        static class Own { [Action("Saved")] internal static void On() => Log.Add("own"); }

        """ + Sets));

    /// <summary>The library with the set is loaded by its first use, after the plugin was switched off.</summary>
    [Fact]
    public void Sets_that_are_loaded_later_obey_too()
    {
        var library = TestAssembly.Library("Library", """
            public static class Late { public static void Fire() => Set.Fired(); }

            public static partial class Set
            {
                [Hook] public static partial void Fired();
                [Action("Fired")] internal static void On() => Log.Add("library");
            }

            [HookPlugin("audit")]
            internal static class Audit { [Action("Fired")] internal static void On() => Log.Add("audit"); }
            """);
        var program = TestAssembly.Exe("""
            Log.Add(HookPlugins.Disable("audit"));
            Fire();

            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            static void Fire() => Late.Fire();
            """, library).Property("HooksCompose", "false");

        Assert.Equal("False library", program.Run());
    }

    [Fact]
    public void Handlers_that_a_composition_brings_later_obey_too()
    {
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site { [Hook] public static partial void Saved(); }
            public static class Host
            {
                public static void Disable() => HookPlugins.Disable("App");
                public static void Fire() => Site.Saved();
            }
            """);
        var app = TestAssembly.Exe("""
            Host.Fire();
            static class P { [Action("Saved")] internal static void On() => Log.Add("app"); }
            """, contract);
        using var sandbox = new Sandbox([app.Compile(), contract.Compile()]);

        sandbox.Call("Contract", "Host", "Disable");
        sandbox.Call("App", "Hooks.HookComposition", "Install");
        sandbox.Call("Contract", "Host", "Fire");

        Assert.Equal("", sandbox.Logged);
    }

    /// <summary>The library itself is in the outer context, and must not keep what is registered in an inner one.</summary>
    [Fact]
    public void A_set_can_be_unloaded()
    {
        using var outer = new Sandbox([], collectible: false);
        var context = Load(outer);

        for (var i = 0; i < 20 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Load(Sandbox outer)
    {
        var program = Program("""
            HookPlugins.Disable("audit");
            Site.Points.Saved.Add(() => { });
            Site.Saved();
            Log.Add(HookCatalog.Hooks.Count);
            """);
        using var inner = new Sandbox([program.Compile()], parent: outer);
        Assert.Equal("own 3", inner.Run(program.Name));
        return new WeakReference(inner);
    }
}
