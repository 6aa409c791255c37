namespace Hooks.Generators.Tests.Bus;

/// <summary>A bus that is bridged to a hook set: either side reaches the other by the hook's name.</summary>
public class BridgeTests
{
    [Fact]
    public void Handlers_of_the_bus_stand_among_those_of_the_hook_whoever_fires_it() => Assert.Equal(
        "early:1 static:1 late:1 / early:2 static:2 late:2 / static:3", Snippet.Run("""
        var bus = new HookBus("scripts");
        using var before = bus.AddAction<int>("saved", id => Log.Add($"early:{id}"), priority: 5);
        var bridge = bus.Bridge(Site.Points.Saved);
        using var after = bus.AddAction<int>("saved", id => Log.Add($"late:{id}"));

        Site.Saved(1);
        Log.Add("/");
        bus.Do("saved", 2);
        Log.Add("/");
        before.Dispose();
        bus.Remove("saved", _ => true);
        Site.Saved(3);

        public static partial class Site { [Hook("saved")] public static partial void Saved(int id); }

        static class P { [Action("saved")] internal static void On(int id) => Log.Add($"static:{id}"); }
        """));

    [Fact]
    public void Without_the_bridge_each_side_is_alone_again() => Assert.Equal("static bus static bus |", Snippet.Run("""
        var bus = new HookBus("scripts");
        var added = bus.AddAction("saved", () => Log.Add("bus"));
        var bridge = bus.Bridge(Site.Points.Saved);
        bridge.Dispose();

        Site.Saved();
        bus.Do("saved");
        var again = bus.Bridge(Site.Points.Saved);
        bridge.Dispose();
        Site.Saved();
        added.Dispose();
        again.Dispose();
        Log.Add("|" + string.Join(",", bus.Names));

        public static partial class Site { [Hook("saved")] public static partial void Saved(); }

        static class P { [Action("saved")] internal static void On() => Log.Add("static"); }
        """));

    [Fact]
    public void Every_kind_that_a_bus_can_say_works_in_both_directions()
    {
        Assert.Equal(
            "none in(1,2) tuple(1,a) abc abc7+ 6 5 Block:no Continue:ok Continue:ok2 first:x null true false true false",
            Snippet.Run("""
                var bus = new HookBus("scripts");
                foreach (var point in new HookPoint[]
                {
                    Site.Points.None, Site.Points.In, Site.Points.Two, Site.Points.Title, Site.Points.Context, Site.Points.Place,
                    Site.Points.Check, Site.Points.CheckIn, Site.Points.First, Site.Points.Any, Site.Points.All,
                })
                {
                    bus.Bridge(point);
                }

                bus.AddAction("None", () => Log.Add("none"));
                bus.AddAction<Event>("In", e => Log.Add($"in({e.A},{e.B})"));
                bus.AddAction<(int, string)>("Two", pair => Log.Add($"tuple({pair.Item1},{pair.Item2})"));
                bus.AddFilter<string>("Title", title => title + "c");
                bus.AddFilter<string, (int, string)>("Context", (title, context) => title + context.Item1 + context.Item2);
                bus.AddFilter<int, int>("Place", (value, by) => value * by);
                bus.AddFilter<HookResult<string>>("Check", result => result.Value == "bad" ? HookResult.Block("no") : result);
                bus.AddFilter<HookResult<string>, int>("CheckIn", (result, number) => result.Value + number);
                bus.AddFilter<string?, int>("First", (_, number) => number > 0 ? "first:x" : null);
                bus.AddFilter<bool, int>("Any", (answer, number) => answer || number > 0);
                bus.AddFilter<bool, int>("All", (answer, number) => answer && number > 0);

                Site.None();
                Site.In(new Event(1, 2));
                bus.Do("Two", (1, "a"));
                Log.Add(bus.Apply("Title", "a"));
                Log.Add(Site.Context("abc", 7, "+"));
                Log.Add(bus.Apply("Place", 1, 3));
                var place = 4;
                Site.Place(ref place, 1);
                Log.Add(place);
                var check = bus.Apply<HookResult<string>>("Check", "bad");
                Log.Add($"{check.Outcome}:{check.Reason}");
                Log.Add($"{Site.Check("ok")}".Replace(" ", ""));
                Log.Add($"{bus.Apply<HookResult<string>, int>("CheckIn", "ok", 2)}".Replace(" ", ""));
                Log.Add(Site.First(1)!);
                Log.Add(bus.Apply<string?, int>("First", "ignored", 0) ?? "null");
                Log.Add(Site.Any(1).ToString().ToLowerInvariant());
                Log.Add(bus.Apply("Any", false, 0).ToString().ToLowerInvariant());
                Log.Add(Site.All(1).ToString().ToLowerInvariant());
                Log.Add(bus.Apply("All", true, 0).ToString().ToLowerInvariant());

                public readonly record struct Event(long A, long B);

                public static partial class Site
                {
                    [Hook] public static partial void None();
                    [Hook] public static partial void In(in Event e);
                    [Hook] public static partial void Two(int call, string value);
                    [Hook] public static partial string Title(string call);
                    [Hook] public static partial string Context(string title, int Item2, string context);
                    [Hook] public static partial void Place(ref int value, int by);
                    [Hook] public static partial HookResult<string> Check(string value);
                    [Hook] public static partial HookResult<string> CheckIn(in string value, int number);
                    [Hook(Strategy = HookStrategy.First)] public static partial string? First(int number);
                    [Hook(Strategy = HookStrategy.Any)] public static partial bool Any(int number);
                    [Hook(Strategy = HookStrategy.All)] public static partial bool All(int number);
                }

                static class P
                {
                    [Filter("Title")] internal static string Title(string title) => title + "b";
                    [Filter("Place", Priority = 1)] internal static void Place(ref int value) => value++;
                }
                """));
    }

    [Fact]
    public void Async_hooks_take_both_sorts_of_handlers()
    {
        foreach (var task in new[] { "Task", "ValueTask" })
        {
            Assert.Equal("sync:1 async:1:True static:1 ab+- x:Block:no y", Snippet.Run($$"""
                var bus = new HookBus("scripts");
                bus.Bridge(Site.Points.Saved);
                bus.Bridge(Site.Points.Title);
                bus.Bridge(Site.Points.Check, "checked");
                bus.AddAction<int>("Saved", id => Log.Add($"sync:{id}"), priority: 1);
                bus.AddActionAsync<int>("Saved", async (id, token) => { await Task.Yield(); Log.Add($"async:{id}:{token.CanBeCanceled}"); }, priority: 2);
                bus.AddFilter<string, int>("Title", (title, _) => title + "+");
                bus.AddFilterAsync<string, int>("Title", async (title, _, _) => { await Task.Yield(); return title + "-"; });
                bus.AddFilterAsync<HookResult<string>>("checked", async (result, _) => { await Task.Yield(); return result.Value == "x" ? HookResult.Block("no") : result; });

                using var source = new CancellationTokenSource();
                await bus.DoAsync("Saved", 1, source.Token);
                Log.Add(await Site.Title("a", 7));
                var blocked = await Site.Check("x");
                Log.Add($"x:{blocked.Outcome}:{blocked.Reason}");
                Log.Add((await bus.ApplyAsync<HookResult<string>>("checked", "y")).Value);

                public static partial class Site
                {
                    [Hook] public static partial {{task}} Saved(int id, CancellationToken token);
                    [Hook] public static partial {{task}}<string> Title(string title, int by);
                    [Hook] public static partial {{task}}<HookResult<string>> Check(string value, CancellationToken token = default);
                }

                static class P
                {
                    [Action("Saved")] internal static void On(int id) => Log.Add($"static:{id}");
                    [Filter("Title")] internal static string Title(string title) => title + "b";
                }
                """));
        }
    }

    [Fact]
    public void Failures_are_the_hooks_and_name_the_handler_of_the_bus() => Assert.Equal(
        "HookException(saved; Script.Save: no) HookException(saved; Script.Save: no)", Snippet.Run("""
        var bus = new HookBus("scripts") { Errors = HookErrorPolicy.Propagate };
        bus.Bridge(Site.Points.Saved);
        bus.AddAction("saved", (Action)(() => throw new FormatException("no")), name: "Script.Save");
        Try.Run(Site.Saved);
        Try.Run(() => bus.Do("saved"));

        public static partial class Site { [Hook("saved")] public static partial void Saved(); }
        """));

    [Fact]
    public void Observers_see_the_hook_once_whoever_fires_it_and_change_nothing() => Assert.Equal(
        "saved=1 handler:1 saved=2 handler:2 ok=v True 'HookBus.AddAny' of plugin 'scripts', priority -2147483648 handler:3", Snippet.Run("""
        var bus = new HookBus("scripts");
        bus.Bridge(Site.Points.Saved);
        var watching = bus.AddAny((hook, value) => Log.Add($"{hook}={value}"));
        bus.Bridge(Site.Points.Ok);
        bus.AddAction<int>("saved", id => Log.Add($"handler:{id}"));
        Site.Saved(1);
        bus.Do("saved", 2);
        Log.Add(Site.Ok("v") == "v");
        Log.Add(Site.Points.Ok.Handlers.Single());
        watching.Dispose();
        Site.Saved(3);

        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(int id);
            [Hook("ok")] public static partial string Ok(string value);
        }
        """));

    [Fact]
    public void The_bus_lists_all_handlers_of_the_hook() => Assert.Equal("P.On/App Script.On/lua True P.On/App", Snippet.Run("""
        var bus = new HookBus("scripts");
        bus.Bridge(Site.Points.Saved);
        bus.AddAction("saved", () => { }, name: "Script.On", plugin: "lua");
        List();
        Log.Add(bus.HasHandlers("saved"));
        bus.DisablePlugin("lua");
        List();

        void List()
        {
            foreach (var handler in bus.Handlers("saved"))
                Log.Add($"{handler.Name}/{handler.Plugin}");
        }

        public static partial class Site { [Hook("saved")] public static partial void Saved(); }

        static class P { [Action("saved")] internal static void On() { } }
        """));

    [Fact]
    public void What_cannot_be_bridged_is_refused_and_leaves_the_bus_as_it_was() => Assert.Equal(
        """
        InvalidOperationException(The hook set's 'Site.saved' is for an action of 'int', and hook 'saved' of bus 'scripts' is an action of 'string'. Bridge it under another name.)
        InvalidOperationException(Handler 'Script.Late' must be awaited, and hook 'saved' of bus 'other' is bridged to 'Site.saved', which is sync. Write AddAction<int>("saved", …).)
        InvalidOperationException(Handler 'Script.Late' must be awaited, and hook 'saved' of bus 'other' is bridged to 'Site.saved', which is sync. Write AddAction<int>("saved", …).)
        InvalidOperationException(Hook 'saved' of bus 'third' is bridged to 'Site.saved' already. Bridge 'Other.saved' under another name.)
        NotSupportedException(Hook 'Site.Tips' cannot be bridged: it collects answers, and a bus has actions and filters.)
        NotSupportedException(Hook 'Site.Bytes' cannot be bridged: it is obsolete, or passes what a bus cannot keep.)
        InvalidOperationException(Hook 'later' of bus 'third' has a handler that must be awaited, 'Site.Later'. Write DoAsync("later").)
        text
        """.ReplaceLineEndings(" "), Snippet.Run("""
        var bus = new HookBus("scripts");
        bus.AddAction<string>("saved", text => Log.Add(text));
        Try.Run(() => bus.Bridge(Site.Points.Saved));
        var other = new HookBus("other");
        using (other.AddActionAsync<int>("saved", (_, _) => default, name: "Script.Late"))
            Try.Run(() => other.Bridge(Site.Points.Saved));
        other.Bridge(Site.Points.Saved);
        Try.Run(() => other.AddActionAsync<int>("saved", (_, _) => default, name: "Script.Late"));
        var third = new HookBus("third");
        third.Bridge(Site.Points.Saved);
        Try.Run(() => third.Bridge(Other.Points.Saved));
        Try.Run(() => third.Bridge(Site.Points.Tips));
        Try.Run(() => third.Bridge(Site.Points.Bytes));
        third.Bridge(Site.Points.Later, "later");
        Try.Run(() => third.Do("later"));
        bus.Do("saved", "text");

        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(int id);
            [Hook] public static partial Task Later();
            [Hook] public static partial void Bytes(ReadOnlySpan<byte> bytes);
            [Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<string> Tips();
        }

        public static partial class Other { [Hook("saved")] public static partial void Saved(int id); }
        """));

    [Fact]
    public void A_bridge_lives_through_an_installed_composition()
    {
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site { [Hook("saved")] public static partial void Saved(int id); }
            """);
        var plugin = TestAssembly.Library("Plugin", """
            internal static class P { [Action("saved")] internal static void On(int id) => Log.Add($"plugin:{id}"); }
            """, contract);

        Assert.Equal("plugin:1 bus:1", TestAssembly.Exe("""
            var bus = new HookBus("scripts");
            bus.Bridge(Site.Points.Saved);
            bus.AddAction<int>("saved", id => Log.Add($"bus:{id}"));
            bus.Do("saved", 1);
            """, plugin).Run());
    }

    [Fact]
    public void All_open_hooks_of_a_set_at_once() => Assert.Equal("saved:1 ab closed / alone", Snippet.Run("""
        var bus = new HookBus("scripts");
        var bridges = bus.BridgeAll(typeof(Site));
        bus.AddAction<int>("saved", id => Log.Add($"saved:{id}"));
        bus.AddFilter<string>("title", title => title + "b");
        bus.AddAction("Closed", () => Log.Add("closed"));

        Site.Saved(1);
        Log.Add(Site.Title("a"));
        Site.Close();
        bus.Do("Closed");
        bridges.Dispose();
        Log.Add("/");
        Site.Saved(2);
        bus.AddAction("left", () => Log.Add("alone"));
        bus.Do("left");

        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(int id);
            [Hook("title")] public static partial string Title(string title);
            [Hook] public static partial void Bytes(ReadOnlySpan<byte> bytes);
            [Hook] public static partial T Kept<T>(T value);
            [Hook, Obsolete("It is gone.", error: true)] public static partial void Gone();
            [Hook] internal static partial void Closed();

            public static void Close() => Closed();
        }
        """));

    [Fact]
    public void A_set_is_bridged_whole_or_not_at_all() => Assert.Equal(
        """
        InvalidOperationException(Hook 'saved' of bus 'scripts' is bridged to 'Site.saved' already. Bridge 'Other.saved' under another name.)
        saved
        ArgumentException('string' is no hook set whose assembly has been loaded, or none of its hooks is open. Pass the class that declares them, such as typeof(AgentHooks). (Parameter 'set'))
        """.ReplaceLineEndings(" "), Snippet.Run("""
        var bus = new HookBus("scripts");
        bus.BridgeAll(typeof(Site));
        Try.Run(() => bus.BridgeAll(typeof(Other)));
        Log.Add(string.Join(",", bus.Names));
        Try.Run(() => bus.BridgeAll(typeof(string)));

        public static partial class Site { [Hook("saved")] public static partial void Saved(); }

        public static partial class Other
        {
            [Hook("first")] public static partial void First();
            [Hook("saved")] public static partial void Saved();
        }
        """));

    [Fact]
    public void Plugins_that_are_switched_off_are_off_on_every_bus_too() => Assert.Equal("False bridged / True bus bridged / True none", Snippet.Run("""
        var plain = new HookBus("plain");
        var scripts = new HookBus("scripts");
        scripts.Bridge(Site.Points.Saved);
        HookPlugins.Disable("lua");
        plain.AddAction("heard", () => Log.Add("bus"), plugin: "lua");
        scripts.AddAction("saved", () => Log.Add("lua!"), plugin: "lua");
        scripts.AddAction("saved", () => Log.Add("bridged"), plugin: "other");
        Log.Add(plain.HasHandlers("heard"));
        Fire();
        Log.Add("/");
        scripts.Remove("saved", handler => handler.Plugin == "lua");
        Log.Add(HookPlugins.Enable("lua"));
        Fire();
        Log.Add("/");
        Log.Add(HookPlugins.RemoveAll("lua") & HookPlugins.RemoveAll("other"));
        Fire();
        Log.Add(plain.Names.Count == 0 ? "none" : "some");

        void Fire()
        {
            plain.Do("heard");
            Site.Saved();
        }

        public static partial class Site { [Hook("saved")] public static partial void Saved(); }
        """));
}
