namespace Hooks.Generators.Tests.Historic;

/// <summary><c>[Hook(Historic = n)]</c>: what is added late gets the last n events first.</summary>
public class HistoricTests
{
    private const string Site = """
        public static partial class Site
        {
            [Hook("opened", Historic = 2)] public static partial void Opened(string door);
            [Hook("moved", Historic = 3)] public static partial void Moved(int from, int to);
            [Hook("saved", Historic = 2)] public static partial void Saved();
            [Hook("plain")] public static partial void Plain(string text);
        }
        """;

    [Theory]
    [InlineData("Site.Opened(\"a\"); Site.Opened(\"b\"); Site.Opened(\"c\"); Site.Points.Opened.Add(Log.Add); Log.Add(\"|\"); Site.Opened(\"d\");", "b c | d")]
    [InlineData("Site.Moved(1, 2); Site.Points.Moved.Add((from, to) => Log.Add($\"{from}>{to}\")); Site.Moved(2, 3);", "1>2 2>3")]
    [InlineData("Site.Saved(); Site.Saved(); Site.Saved(); Site.Points.Saved.Add(() => Log.Add(\"saved\"));", "saved saved")]
    [InlineData("Site.Points.Opened.Add(Log.Add); Site.Opened(\"a\");", "a")]
    [InlineData("Site.Plain(\"a\"); Site.Points.Plain.Add(Log.Add); Site.Plain(\"b\");", "b")]
    public void A_handler_that_is_added_late_gets_the_last_events_first(string program, string expected) =>
        Assert.Equal(expected, Snippet.Run(program, Site));

    [Fact]
    public void Others_do_not_get_them_again() => Assert.Equal("built-in:a first:a second:a", Snippet.Run("""
        Site.Opened("a");
        Site.Points.Opened.Add(door => Log.Add($"first:{door}"), priority: 1);
        Site.Points.Opened.Add(door => Log.Add($"second:{door}"), priority: -1);

        static class P { [Action("opened")] internal static void Open(string door) => Log.Add($"built-in:{door}"); }
        """, Site));

    [Fact]
    public void Events_of_a_composed_library_are_kept_too() => Assert.Equal("own:a late:a", TestAssembly.Exe("""
        Site.Opened("a");
        Site.Points.Opened.Add(door => Log.Add($"late:{door}"));

        static class P { [Action("opened")] internal static void Open(string door) => Log.Add($"own:{door}"); }
        """, TestAssembly.Library("Contract", Site)).Run());

    [Fact]
    public void An_event_whose_handlers_failed_is_kept() => Assert.Equal("HookException(opened; P.Open: no) late:a", Snippet.Run("""
        Try.Run(() => Site.Opened("a"));
        Site.Points.Opened.Add(door => Log.Add($"late:{door}"));

        static class P { [Action("opened")] internal static void Open(string door) => throw new InvalidOperationException("no"); }
        """, Site));

    [Fact]
    public void A_failure_is_reported_and_the_handler_stays() => Assert.Equal(
        "reported(opened, late: no a) b HookException(opened; late: no a)", Snippet.Run("""
        Try.LogReported();
        Site.Opened("a");
        Site.Opened("b");
        Site.Points.Opened.Add(door => { if (door == "a") throw new InvalidOperationException("no a"); Log.Add(door); }, name: "late");
        Try.Run(() => Site.Opened("a"));
        """, Site));

    [Theory]
    [InlineData("Site.Points.Opened.Disable(\"late\");", "Site.Points.Opened.Enable(\"late\");")]
    [InlineData("HookPlugins.Disable(\"late\");", "HookPlugins.Enable(\"late\");")]
    public void A_handler_that_is_switched_off_gets_none(string off, string on) => Assert.Equal("c", Snippet.Run($$"""
        Site.Opened("a");
        {{off}}
        Site.Points.Opened.Add(Log.Add, name: "late", plugin: "late");
        Site.Opened("b");
        {{on}}
        Site.Opened("c");
        """, Site));

    [Fact]
    public void A_handler_may_fire_its_hook_while_it_catches_up() => Assert.Equal("a b other:x x | c other:c", Snippet.Run("""
        Site.Opened("a");
        Site.Opened("b");
        Site.Points.Opened.Add(door => { if (door is "x" or "c") Log.Add($"other:{door}"); }, priority: 20);
        Site.Points.Opened.Add(door =>
        {
            Log.Add(door);
            if (door == "b")
                Site.Opened("x");
        });
        Log.Add("|");
        Site.Opened("c");
        """, Site));

    [Fact]
    public void A_plugin_that_is_removed_meanwhile_stops_and_does_not_come() => Assert.Equal("a", Snippet.Run("""
        Site.Opened("a");
        Site.Opened("b");
        Site.Points.Opened.Add(door => { Log.Add(door); HookPlugins.RemoveAll("late"); }, plugin: "late").Dispose();
        Site.Opened("c");
        """, Site));

    [Fact]
    public void A_handler_switched_off_meanwhile_gets_no_more_until_it_is_on_again() => Assert.Equal("a d", Snippet.Run("""
        Site.Opened("a");
        Site.Opened("b");
        Site.Points.Opened.Add(door => { Log.Add(door); Site.Points.Opened.Disable("late"); }, name: "late");
        Site.Opened("c");
        Site.Points.Opened.Enable("late");
        Site.Opened("d");
        """, Site));

    [Fact]
    public void An_object_that_is_attached_late_gets_them_hook_by_hook_in_the_order_of_its_handlers() => Assert.Equal(
        "moved:1>2 early:a late:a early:b late:b | early:c late:c", Snippet.Run("""
        Site.Opened("a");
        Site.Opened("b");
        Site.Moved(1, 2);
        using (HookListeners.Attach(new Watch()))
        {
            Log.Add("|");
            Site.Opened("c");
        }

        Site.Opened("d");

        sealed class Watch
        {
            [Action("opened", Priority = 20)] internal void Late(string door) => Log.Add($"late:{door}");
            [Action("opened")] internal void Early(string door) => Log.Add($"early:{door}");
            [Action("moved")] internal void Move(int from, int to) => Log.Add($"moved:{from}>{to}");
        }
        """, Site));

    [Fact]
    public void An_object_held_weakly_gets_them_too_and_its_conditions_hold() => Assert.Equal("b", Snippet.Run("""
        Site.Opened("a");
        Site.Opened("b");
        var watch = new Watch();
        HookListeners.AttachWeak(watch);
        GC.KeepAlive(watch);

        sealed class Watch { [Action("opened"), When("door", "b")] internal void Open(string door) => Log.Add(door); }
        """, Site));

    [Theory]
    [InlineData("", "started a b loaded c")]
    [InlineData("Attached!.Dispose();", "started a loaded")]
    public void A_composition_that_comes_later_brings_them_to_objects_that_are_attached_already(string then, string expected)
    {
        var contract = TestAssembly.Library("Contract", Site);
        var plugin = TestAssembly.Library("Plugin", $$"""
            public static partial class PluginHooks { [Hook] public static partial void Started(); }

            public sealed class Watch
            {
                public static IDisposable? Attached;
                [Action("Started")] internal void Start() => Log.Add("started");
                [Action("opened")] internal void Open(string door) { Log.Add(door); {{then}} }
            }
            """, contract);
        var composition = TestAssembly.Library("Composition", """
            [assembly: ComposeHooks]
            public static class Composition { public static void Load() => Log.Add("loaded"); }
            """, contract, plugin);
        Assert.Equal(expected, TestAssembly.Exe("""
            Site.Opened("a");
            Site.Opened("b");
            Watch.Attached = HookListeners.Attach(new Watch());
            PluginHooks.Started();
            Load();
            Site.Opened("c");

            static void Load() => Composition.Load();
            """, contract, plugin, composition).Property("HooksCompose", "false").Run());
    }

    [Fact]
    public void A_handler_through_a_bus_starts_from_now() => Assert.Equal("b", Snippet.Run("""
        var bus = new HookBus("bus");
        bus.Bridge(Site.Points.Opened);
        Site.Opened("a");
        bus.AddAction<string>("opened", Log.Add);
        Site.Opened("b");
        """, Site));

    [Fact]
    public void With_final_handlers_nothing_is_kept()
    {
        var app = TestAssembly.Exe("Site.Opened(\"a\");\nLog.Add($\"{Site.Points.Opened.HasHandlers}\");").File("Site.cs", Site)
            .Property("HooksRuntimeRegistration", "false");
        Assert.Equal("False", app.Run());
        Assert.DoesNotContain("History", app.Emitted());
    }

    [Fact]
    public void A_hook_without_it_has_nothing_of_it() => Assert.DoesNotContain(
        "History", TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Saved(); }").Emitted());

    [Fact]
    public void Any_parameters_that_can_be_kept() => Assert.Equal("1 x y 2 3 4 5 6 7 8 null", Snippet.Run("""
        Site.Many(1, new object(), ["x", "y"], 2, 3, 4, 5, 6, 7, 8, null);
        Site.Points.Many.Add((a, d, texts, b, c, e, f, g, h, i, @class) =>
            Log.Add($"{a} {string.Join(" ", texts)} {b} {c} {e} {f} {g} {h} {i} {@class ?? "null"}"));

        public static partial class Site
        {
            [Hook(Historic = 1)]
            public static partial void Many(int a, dynamic? d, string[] texts, int b, int c, int e, int f, int g, int h, int i, string? @class);
        }
        """));

    [Fact]
    public void Older_events_are_let_go_whoever_has_caught_up() => Assert.Equal("got got False", Snippet.Run("""
        using System.Runtime.CompilerServices;

        Site.Points.Kept.Add(_ => Log.Add("got"));
        var first = Fire();
        Site.Kept(new object());
        for (var i = 0; i < 20 && first.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Log.Add(first.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Fire()
        {
            var kept = new object();
            Site.Kept(kept);
            return new WeakReference(kept);
        }

        public static partial class Site { [Hook(Historic = 1)] public static partial void Kept(object value); }
        """));

    /// <summary>Several threads fire while handlers are added: each handler gets a run of events without a gap, and none twice.</summary>
    [Fact]
    public void Nothing_is_lost_and_nothing_runs_twice_while_others_fire() => Assert.Equal("no gap", Snippet.Run("""
        const int Events = 4_000;
        var next = 0;
        var sent = new object();
        var handlers = new List<List<int>>();
        var firing = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            while (true)
            {
                // One event at a time, so that their order is known.
                lock (sent)
                {
                    if (next == Events)
                        return;
                    Site.Numbered(next++);
                }
            }
        })).ToList();
        firing.ForEach(thread => thread.Start());
        for (var i = 0; i < 50; i++)
        {
            var got = new List<int>();
            handlers.Add(got);
            Site.Points.Numbered.Add(number => { lock (got) got.Add(number); });
        }

        firing.ForEach(thread => thread.Join());
        foreach (var got in handlers)
        {
            if (!got.SequenceEqual(Enumerable.Range(got[0], Events - got[0])))
                Log.Add($"gap: {string.Join(",", got.Take(50))}");
        }

        Log.Add("no gap");

        public static partial class Site { [Hook(Historic = 5)] public static partial void Numbered(int number); }
        """));
}
