namespace Hooks.Generators.Tests.Listeners;

/// <summary>Objects whose instance methods are handlers, attached while the program runs.</summary>
public class AttachTests
{
    private const string Saved = """

        public static partial class Site
        {
            [Hook] public static partial void Saved(string file);
            [Hook] public static partial string Title(string title);
        }

        static class P
        {
            [Action("Saved", Priority = 5)] internal static void Early() => Log.Add("early");
            [Action("Saved", Priority = 20)] internal static void Late() => Log.Add("late");
        }

        class Counter(string name = "c")
        {
            private int count;
            [Action("Saved")] internal void On(string file) => Log.Add($"{name}{++count}");
            [Filter("Title")] internal string Mark(string title) => title + name;
        }
        """;

    [Fact]
    public void An_object_runs_at_its_place_until_it_is_detached() => Assert.Equal(
        "early late | True early c1 late tc | early late t True", Snippet.Run("""
        Site.Saved("a");
        Log.Add("|");

        var attached = HookListeners.Attach(new Counter());
        Log.Add(Site.Points.Saved.HasHandlers);
        Site.Saved("a");
        Log.Add(Site.Title("t"));
        Log.Add("|");

        attached.Dispose();
        attached.Dispose();
        Site.Saved("a");
        Log.Add(Site.Title("t"));
        Log.Add(Site.Points.Tables.SavedTable.Installed is null);
        """ + Saved));

    [Fact]
    public void Several_objects_run_in_order_of_attachment() => Assert.Equal("early b1 a1 late tba | early a2 late ta", Snippet.Run("""
        var b = HookListeners.Attach(new Counter("b"));
        HookListeners.Attach(new Counter("a"));
        Site.Saved("x");
        Log.Add(Site.Title("t"));
        Log.Add("|");
        b.Dispose();
        Site.Saved("x");
        Log.Add(Site.Title("t"));
        """ + Saved));

    [Fact]
    public void Before_and_after_hold_for_listeners_and_for_those_that_name_them() => Assert.Equal("one listener two three", Snippet.Run("""
        HookListeners.Attach(new Watch());
        Site.Saved();

        public static partial class Site { [Hook] public static partial void Saved(); }

        static class P
        {
            [Action("Saved", Before = "Watch.On")] internal static void One() => Log.Add("one");
            [Action("Saved", Priority = 30)] internal static void Two() => Log.Add("two");
            [Action("Saved", Priority = 40)] internal static void Three() => Log.Add("three");
        }

        class Watch { [Action("Saved", Priority = 50, Before = "P.Two")] internal void On() => Log.Add("listener"); }
        """));

    [Fact]
    public void An_object_of_a_derived_class_has_all_handlers_of_its_bases() => Assert.Equal("base override own", Snippet.Run("""
        HookListeners.Attach(new Derived());
        Site.Saved();

        public static partial class Site { [Hook] public static partial void Saved(); }

        abstract class Base
        {
            [Action("Saved")] internal void A() => Log.Add("base");
            [Action("Saved")] internal abstract void B();
        }

        class Derived : Base
        {
            internal override void B() => Log.Add("override");
            [Action("Saved")] internal void C() => Log.Add("own");
        }
        """));

    [Fact]
    public void What_cannot_be_attached() => Assert.Equal(
        "ArgumentNullException: listener "
        + "ArgumentException: 'string' has no handler that a hook of this program knows. Its instance methods need [Action] or [Filter], and the composition must refer to its assembly and be installed. (Parameter 'listener') "
        + "InvalidOperationException: This 'Counter' is attached already, and would run twice. Dispose what the first call returned before you attach it again. "
        + "early c1 late | early c2 late",
        Snippet.Run("""
            void Says(Action action)
            {
                try { action(); }
                catch (ArgumentNullException e) { Log.Add($"{e.GetType().Name}: {e.ParamName}"); }
                catch (Exception e) { Log.Add($"{e.GetType().Name}: {e.Message}"); }
            }

            Says(() => HookListeners.Attach(null!));
            Says(() => HookListeners.Attach("text"));
            var counter = new Counter();
            var attached = HookListeners.Attach(counter);
            Says(() => HookListeners.Attach(counter));
            Site.Saved("a");
            Log.Add("|");
            attached.Dispose();
            HookListeners.Attach(counter);
            Site.Saved("a");
            """ + Saved));

    [Fact]
    public void A_listener_is_switched_off_like_every_handler() => Assert.Equal(
        "early late tc | early c1 late tc | t | Counter.On/App/10/Attached", Snippet.Run("""
        HookListeners.Attach(new Counter());
        Site.Points.Saved.Disable("Counter.On");
        Site.Saved("a");
        Log.Add(Site.Title("t"));
        Log.Add("|");
        Site.Points.Saved.Enable("Counter.On");
        Site.Saved("a");
        Log.Add(Site.Title("t"));
        Log.Add("|");
        HookPlugins.Disable("App");
        Log.Add(Site.Title("t"));
        Log.Add("|");
        HookPlugins.Enable("App");
        var info = Site.Points.Saved.Handlers[1];
        Log.Add($"{info.Name}/{info.Plugin}/{info.Priority}/{info.Source}");
        """ + Saved));

    [Fact]
    public void Removing_a_plugin_removes_its_listeners_and_later_ones_run() => Assert.Equal("early late | early new1 late", Snippet.Run("""
        HookListeners.Attach(new Script("old"));
        HookPlugins.RemoveAll("script");
        Site.Saved("a");
        Log.Add("|");
        HookPlugins.Enable("script");
        HookListeners.Attach(new Script("new"));
        Site.Saved("a");

        [HookPlugin("script")]
        class Script(string name)
        {
            private int count;
            [Action("Saved")] internal void On() => Log.Add($"{name}{++count}");
        }
        """ + Saved));

    [Fact]
    public void A_handler_may_detach_itself_and_attach_others() => Assert.Equal("early first late | early second late", Snippet.Run("""
        new First().Start();
        Site.Saved("a");
        Log.Add("|");
        Site.Saved("a");

        class First
        {
            private IDisposable? attached;
            public void Start() => attached = HookListeners.Attach(this);

            [Action("Saved")] internal void On()
            {
                Log.Add("first");
                attached!.Dispose();
                HookListeners.Attach(new Second());
            }
        }

        class Second { [Action("Saved")] internal void On() => Log.Add("second"); }
        """ + Saved));

    [Fact]
    public void Conditions_background_and_names_are_those_of_static_handlers() => Assert.Equal("yes done", Snippet.Run("""
        HookListeners.Attach(new Watch());
        Site.Saved("no");
        Site.Saved("yes");
        Site.Closed("no");
        Site.Closed("yes");
        await HookBackground.DrainAsync(CancellationToken.None);

        public static partial class Site
        {
            [Hook] public static partial void Saved(string file);
            [Hook] public static partial void Closed(string file);
        }

        class Watch
        {
            private readonly string done = "done";
            [Action("Saved"), When("file", "yes")] internal void On(string file) => Log.Add(file);
            [Action("Closed", Background = true), When("file", "yes")] internal void Later() => Log.Add(done);
        }
        """));

    [Theory]
    [InlineData("void H(int x)", "[Action(\"H\")] internal void On(int x) => Log.Add(x + plus);", "H(4);")]
    [InlineData("Task H(int x, CancellationToken t)", "[Action(\"H\")] internal async Task On(int x, CancellationToken t) { await Task.Yield(); Log.Add(x + plus); }", "await H(4, default);")]
    [InlineData("ValueTask<int> H(int x)", "[Filter(\"H\")] internal int On(int x) => x + plus;", "Log.Add(await H(4));")]
    [InlineData("void H(ref int x)", "[Filter(\"H\")] internal void On(ref int x) => x += plus;", "var x = 4; H(ref x); Log.Add(x);")]
    [InlineData("HookResult<int> H(int x)", "[Filter(\"H\")] internal HookResult<int> On(int x) => HookResult.Stop(x + plus);", "Log.Add(H(4).Value);")]
    [InlineData("ReadOnlySpan<int> H(ReadOnlySpan<int> x)", "[Filter(\"H\")] internal ReadOnlySpan<int> On(ReadOnlySpan<int> x) => x[plus..];", "Log.Add(H([4, 5])[0]);")]
    [InlineData("void H(int listener, int receiver)", "[Action(\"H\")] internal void On(int a, int b) => Log.Add(a + b + plus);", "H(2, 2);")]
    [InlineData("void H(int x)", "[Action(\"H\")] internal void On<T>(T x) where T : IComparable<T> => Log.Add($\"{x}\"[0] - '0' + plus);", "H(4);")]
    public void Every_shape_here_and_in_a_composition(string hook, string handler, string call)
    {
        var contract = TestAssembly.Library("Contract", $"public static partial class Site {{ [Hook] public static partial {hook}; }}");
        var listener = $"internal sealed class Watch {{ private readonly int plus = 1; {handler} }}";
        var plugin = TestAssembly.Library("Plugin", listener + " public static class Plugin { public static void Start() => HookListeners.Attach(new Watch()); }", contract);
        var program = "using static Site;\n";

        Assert.Equal("5", TestAssembly.Exe($"{program}HookListeners.Attach(new Watch());\n{call}", contract).File("Watch.cs", listener).Run());
        var composed = TestAssembly.Exe($"{program}Plugin.Start();\n{call}", plugin);
        Assert.Equal("5", composed.Run());
        Assert.Equal(composed.Emitted(), composed.Emitted(live: true));
    }

    [Fact]
    public void A_listener_in_a_netstandard_plugin_whose_hook_is_not_there()
    {
        var contract = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Saved(); }");
        var plugin = TestAssembly.Library("Plugin", """
            using Hooks;
            namespace Plug
            {
                public static class Make { public static object Watch() { return new Inner.Watch(); } }
                internal static class Inner
                {
                    internal class Watch { [Action("Saved", Optional = true)] internal void On() { Log.Add("never"); } }
                }
            }
            """).ForNetStandard();
        var app = TestAssembly.Exe("try { HookListeners.Attach(Plug.Make.Watch()); } catch (ArgumentException e) { Log.Add(e.GetType().Name); }\nSite.Saved();", contract, plugin);

        Assert.Equal("ArgumentException", app.Run());
    }

    [Fact]
    public void A_library_without_a_composition_places_its_own_listeners()
    {
        var library = TestAssembly.Library("Library", """
            public static partial class Site { [Hook] public static partial void Saved(); }
            public class Watch { [Action("Saved")] internal void On() => Log.Add("watch"); }
            """);
        var app = TestAssembly.Exe("HookListeners.Attach(new Watch());\nSite.Saved();", library).Property("HooksCompose", "false");

        Assert.Equal("watch", app.Run());
    }

    [Fact]
    public void A_composition_that_is_installed_later_places_what_is_attached()
    {
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site
            {
                [Hook] public static partial void Saved();
            }

            public class Watch { [Action("Saved")] internal void On() => Log.Add("watch"); }

            public static class Host
            {
                public static void Attach() => HookListeners.Attach(new Watch());
                public static void Fire() => Site.Saved();
            }
            """);
        var app = TestAssembly.Exe("Host.Fire();\nstatic class P { [Action(\"Saved\", After = \"Watch.On\")] internal static void On() => Log.Add(\"app\"); }", contract);
        using var sandbox = new Sandbox([app.Compile(), contract.Compile()]);

        sandbox.Call("Contract", "Host", "Attach");
        sandbox.Call("App", "Hooks.HookComposition", "Install");
        sandbox.Call("Contract", "Host", "Fire");

        Assert.Equal("watch app", sandbox.Logged);
    }

    [Fact]
    public void A_listener_that_is_not_attached_does_not_run_and_is_in_the_catalog() => Assert.Equal("early late False False True", Snippet.Run("""
        Site.Saved("a");
        Log.Add(HookCatalog.Find("Saved").Handlers.Single(h => h.Name == "Counter.On").IsEnabled);
        Site.Points.Saved.Add(_ => { });
        Log.Add(HookCatalog.Find("Saved").Handlers.Single(h => h.Name == "Counter.On").IsEnabled);
        HookListeners.Attach(new Counter());
        Log.Add(HookCatalog.Find("Saved").Handlers.Single(h => h.Name == "Counter.On").IsEnabled);
        """ + Saved));

    [Fact]
    public void The_emitted_comment_says_which_handlers_are_listeners() => Assert.Contains(
        "//      5  P.Early     App\n//     10  Counter.On  App  (listener)\n",
        Snippet.Exe("Site.Saved(\"a\");" + Saved).Emitted(),
        StringComparison.Ordinal);
}
