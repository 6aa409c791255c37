namespace Hooks.Generators.Tests.Around;

/// <summary>One method round every hook of a set: <c>[Around(typeof(Set))]</c>.</summary>
public class SetAroundTests
{
    private const string Set = """
        public static partial class Site
        {
            [Hook("none")] public static partial void None();
            [Hook("saved")] public static partial void Saved(string file, in int size);
            [Hook("title")] public static partial string Title(string title);
            [Hook("check")] public static partial HookResult<string> Check(string value, int n);
            [Hook("first", Strategy = HookStrategy.First)] public static partial int? First(int x);
            [Hook("gather", Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<string> Gather(int x);
            [Hook("any", Strategy = HookStrategy.Any)] public static partial bool Any(int x);
            [Hook("generic")] public static partial T Generic<T>(T x, int y);
            [Hook("later")] public static partial Task Later(int x);
            [Hook("later_value")] public static partial ValueTask LaterValue(int x, CancellationToken token);
            [Hook("title_task")] public static partial Task<string> TitleTask(string title);
            [Hook("title_value")] public static partial ValueTask<string> TitleValue(string title, CancellationToken token);
            [Hook("parallel", Parallel = true, Strategy = HookStrategy.Collect)] public static partial Task<IReadOnlyList<string>> Parallel(int x);
            [Hook("timed", TimeoutMilliseconds = 60000)] public static partial ValueTask<HookResult<string>> Timed(string value);
        }
        """;

    private const string Handlers = """
        internal static class P
        {
            [Action("none")] internal static void None() => Log.Add("on");
            [Action("saved")] internal static void Saved(string file, int size) => Log.Add(file + size);
            [Filter("title"), Filter("title_task"), Filter("title_value"), Filter("check"), Filter("timed")] internal static string Change(string value) => value + "!";
            [Filter("first")] internal static int? First(int x) => x + 1;
            [Filter("gather"), Filter("parallel", Priority = 5)] internal static string? Gather(int x) => $"g{x}";
            [Filter("parallel")] internal static async Task<string?> GatherLater(int x) { await Task.Yield(); return $"l{x}"; }
            [Filter("any")] internal static bool Any(int x) => x == 1;
            [Filter("generic")] internal static T Generic<T>(T x) => x;
            [Action("later"), Action("later_value")] internal static async Task Later(int x) { await Task.Yield(); Log.Add($"later{x}"); }
        }
        """;

    private const string Arounds = """
        internal static class Tracing
        {
            [Around(typeof(Site))]
            internal static TResult Trace<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next)
            {
                Log.Add($"{call.Set}.{call.Hook}{args}[");
                var result = next(args);
                Log.Add($"]{Text(result)}");
                return result;
            }

            [Around(typeof(Site))]
            internal static async FORM<TResult> TraceLater<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, FORM<TResult>> next)
            {
                Log.Add($"{call.Hook}{args}[");
                await Task.Yield();
                var result = await next(args);
                Log.Add($"]{Text(result)}");
                return result;
            }

            private static string Text(object? result) => result switch
            {
                IReadOnlyList<string> list => string.Join("+", list),
                HookResult<string> gate => gate.Value,
                _ => $"{result}",
            };
        }
        """;

    private const string Program = """
        Site.None();
        Site.Saved("f", 2);
        Log.Add(Site.Title("t"));
        Log.Add(Site.Check("c", 1).Value);
        Log.Add(Site.First(1)!);
        Log.Add(Site.Gather(1).Single());
        Log.Add(Site.Any(1));
        Log.Add(Site.Generic("x", 1));
        Log.Add("async:");
        await Site.Later(1);
        await Site.LaterValue(2, default);
        Log.Add(await Site.TitleTask("t"));
        Log.Add(await Site.TitleValue("u", default));
        Log.Add(string.Join("+", await Site.Parallel(1)));
        Log.Add((await Site.Timed("v")).Value);
        """;

    private const string Expected =
        "Site.none()[ on ] Site.saved(f, 2)[ f2 ] Site.title(t)[ ]t! t! Site.check(c, 1)[ ]c! c! Site.first(1)[ ]2 2 Site.gather(1)[ ]g1 g1 Site.any(1)[ ]True True Site.generic(x, 1)[ ]x x "
        + "async: later(1)[ later1 ] later_value(2, System.Threading.CancellationToken)[ later2 ] title_task(t)[ ]t! t! title_value(u, System.Threading.CancellationToken)[ ]u! u! parallel(1)[ ]l1 g1+l1 timed(v)[ ]v! v!";

    [Theory]
    [InlineData("ValueTask")]
    [InlineData("Task")]
    public void Every_hook_of_the_set(string form)
    {
        var arounds = Arounds.Replace("FORM", form, StringComparison.Ordinal);
        Assert.Equal(Expected, Snippet.Run(Program, Set, Handlers, arounds));

        var contract = TestAssembly.Library("Contract", Set);
        var plugin = TestAssembly.Library("Plugin", Handlers, contract);
        var tracing = TestAssembly.Library("Tracing", arounds, contract);
        var app = TestAssembly.Exe(Program, plugin, tracing);
        Assert.Equal(Expected, app.Run());
        Assert.Equal(app.Emitted(), app.Emitted(live: true));
    }

    [Theory]
    [InlineData("ValueTask")]
    [InlineData("Task")]
    public void Through_the_overlay_too(string form)
    {
        var names = new[] { "None", "Saved", "Title", "Check", "First", "Gather", "Any", "Later", "LaterValue", "TitleTask", "TitleValue", "Parallel", "Timed" };
        var off = string.Concat(names.Select(name => $"Site.Points.{name}.Disable(\"Off\");\n"));
        var switchedOff = """
            static class SwitchedOff
            {
                [Action("none", Name = "Off"), Action("saved", Name = "Off"), Action("later", Name = "Off"), Action("later_value", Name = "Off")]
                internal static void Nothing() => throw new InvalidOperationException();
                [Filter("title", Name = "Off"), Filter("check", Name = "Off"), Filter("title_task", Name = "Off"), Filter("title_value", Name = "Off"), Filter("timed", Name = "Off"), Filter("gather", Name = "Off"), Filter("parallel", Name = "Off")]
                internal static string Text() => throw new InvalidOperationException();
                [Filter("first", Name = "Off")] internal static int? Number() => throw new InvalidOperationException();
                [Filter("any", Name = "Off")] internal static bool Answer() => throw new InvalidOperationException();
            }
            """;

        Assert.Equal(Expected, Snippet.Run(off + Program, Set, Handlers, Arounds.Replace("FORM", form, StringComparison.Ordinal), switchedOff));
    }

    [Fact]
    public void Hooks_that_are_added_to_the_set_later_too()
    {
        var old = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Old(int x); }");
        var plugin = TestAssembly.Library("Plugin", """
            internal static class P
            {
                [Around(typeof(Site))]
                internal static TResult W<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) { Log.Add(call.Hook); return next(args); }
            }
            """, old);
        var now = TestAssembly.Library("Contract", """
            public static partial class Site
            {
                [Hook] public static partial void Old(int x);
                [Hook] public static partial string New(string x, in int y);
            }
            """);
        var app = TestAssembly.Exe("Site.Old(1); Log.Add(Site.New(\"new\", 2));", now).Reference(plugin.Compile().AsReference(live: false));

        using var sandbox = new Sandbox([app.Compile(), now.Compile(), plugin.Compile()]);
        Assert.Equal("Old New new", sandbox.Run("App"));
    }

    /// <summary>A hook that asks for a permission is closed to plugins without it, whatever they are round.</summary>
    [Theory]
    [InlineData("", "", "W free guarded")]
    [InlineData("[assembly: HookPlugin(\"Plugin\", Permissions = new[] { \"money\" })]", "", "W free W guarded")]
    [InlineData("[assembly: HookPlugin(\"Plugin\", Permissions = new[] { \"money\" })]", "[assembly: DenyHookPermission(\"Plugin\", \"money\")]", "W free guarded")]
    public void Where_the_hook_asks_for_a_permission_the_plugin_needs_it(string plugin, string denied, string expected)
    {
        var contract = TestAssembly.Library("Contract", """
            [assembly: HookPlugin("Contract", Permissions = new[] { "money" })]

            public static partial class Site
            {
                [Hook] public static partial void Free();
                [Hook(Permission = "money")] public static partial void Guarded();
            }

            internal static class Own
            {
                [Action("Free")] internal static void Free() => Log.Add("free");
                [Action("Guarded")] internal static void Guarded() => Log.Add("guarded");
            }
            """);
        var tracing = TestAssembly.Library("Plugin", $$"""
            {{plugin}}
            internal static class P
            {
                [Around(typeof(Site))] internal static TResult W<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) { Log.Add("W"); return next(args); }
            }
            """, contract);

        Assert.Equal(expected, TestAssembly.Exe($"{denied}\nSite.Free(); Site.Guarded();", tracing).Run());
    }

    [Fact]
    public void Its_place_and_its_name_are_those_of_any_handler() => Assert.Equal(
        "A2( B1 )A2 | A1( B2 )A1 removed", TestAssembly.Exe(
            """
            [assembly: RemoveHookHandler("P.Removed")]
            [assembly: ReorderHookHandler("early", Priority = 30)]
            Site.One();
            Log.Add("|");
            Site.Two();
            Log.Add("removed");
            """,
            TestAssembly.Library("Plugin", """
                internal static class P
                {
                    [Around(typeof(Site), Priority = 1, Name = "early")]
                    internal static TResult W<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next)
                    {
                        Log.Add(call.Hook == "One" ? "A2(" : "A1(");
                        var result = next(args);
                        Log.Add(call.Hook == "One" ? ")A2" : ")A1");
                        return result;
                    }

                    [Around(typeof(Site))]
                    internal static TResult Removed<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) { Log.Add("not reached"); return next(args); }

                    [Action("One", Priority = 40)] internal static void B1() => Log.Add("B1");
                    [Action("Two", After = "early")] internal static void B2() => Log.Add("B2");
                }
                """,
                TestAssembly.Library("Contract", """
                    public static partial class Site
                    {
                        [Hook] public static partial void One();
                        [Hook] public static partial void Two();
                    }
                    """))).Run());

    [Theory]
    [InlineData("Continue", "W W HookException(Hook; P.B: boom)")]
    [InlineData("Stop", "W W HookException(Hook; P.B: boom)")]
    [InlineData("Report", "W W reported(Hook, P.B: boom)")]
    [InlineData("Propagate", "W W InvalidOperationException(boom)")]
    public void What_fails_beneath_passes_through(string policy, string expected) => Assert.Equal($"{expected} {expected}", Snippet.Run($$"""
        Try.LogReported();
        Try.Run(() => Site.Hook(1));
        await Try.Run(() => Later.Hook(1));

        public static partial class Site { [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial void Hook(int x); }
        public static partial class Later { [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial Task Hook(int x); }

        static class P
        {
            [Around(typeof(Site), Name = "W1"), Around(typeof(Site), Name = "W2")]
            internal static TResult W<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) { Log.Add("W"); return next(args); }

            [Around(typeof(Later), Name = "W1"), Around(typeof(Later), Name = "W2")]
            internal static async ValueTask<TResult> W<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, ValueTask<TResult>> next) { Log.Add("W"); return await next(args); }

            [Action(typeof(Site), "Hook"), Action(typeof(Later), "Hook")] internal static void B() => throw new InvalidOperationException("boom");
        }
        """));

    [Fact]
    public void The_callers_token_is_in_the_call() => Assert.Equal("True True", Snippet.Run("""
        using var source = new CancellationTokenSource();
        await Site.Later(source.Token);
        Log.Add(Site.IsSame(source.Token));

        public static partial class Site
        {
            [Hook] public static partial ValueTask Later(CancellationToken token);
            [Hook(Strategy = HookStrategy.All)] public static partial bool IsSame(CancellationToken token);
        }

        static class P
        {
            [Around(typeof(Site))]
            internal static ValueTask<TResult> W<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, ValueTask<TResult>> next)
            {
                Log.Add(call.CancellationToken.CanBeCanceled && args is ValueTuple<CancellationToken> tuple && tuple.Item1 == call.CancellationToken);
                return next(args);
            }

            [Around(typeof(Site))]
            internal static TResult W<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) => call.CancellationToken == default ? next(args) : throw new InvalidOperationException();
        }
        """));

    [Fact]
    public void A_hook_of_sixteen_parameters() => Assert.Equal("136 136", Snippet.Run($$"""
        Log.Add(Site.Sum({{string.Join(", ", Enumerable.Range(1, 16))}}));
        Site.Points.Sum.Add(({{string.Join(", ", Enumerable.Range(1, 16).Select(i => $"p{i}"))}}) => p1);
        Log.Add(Site.Sum({{string.Join(", ", Enumerable.Range(1, 16))}}));

        public static partial class Site { [Hook] public static partial int Sum({{string.Join(", ", Enumerable.Range(1, 16).Select(i => $"int p{i}"))}}); }

        static class P
        {
            [Around(typeof(Site))] internal static TResult W<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) => next(args);
            [Filter("Sum")] internal static int On({{string.Join(", ", Enumerable.Range(1, 16).Select(i => $"int p{i}"))}}) => {{string.Join(" + ", Enumerable.Range(1, 16).Select(i => $"p{i}"))}};
        }
        """));

    [Fact]
    public void Sync_hooks_allocate_nothing_for_it() => Assert.Equal("0", Snippet.Run("""
        Fire(10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fire(1000);
        Log.Add(GC.GetAllocatedBytesForCurrentThread() - before);

        static void Fire(int times)
        {
            for (var i = 0; i < times; i++)
            {
                Site.None();
                Site.Saved("f", 1);
                Site.Title("t");
                _ = Site.Check("c", 1).Value;
                Site.First(1);
                Site.Any(1);
                Site.Generic(1, 2);
                if (!Site.Later(1).IsCompletedSuccessfully)
                    throw new InvalidOperationException();
            }
        }

        public static partial class Site
        {
            [Hook] public static partial void None();
            [Hook] public static partial void Saved(string file, in int size);
            [Hook] public static partial string Title(string title);
            [Hook] public static partial HookResult<string> Check(string value, int n);
            [Hook(Strategy = HookStrategy.First)] public static partial int? First(int x);
            [Hook(Strategy = HookStrategy.Any)] public static partial bool Any(int x);
            [Hook] public static partial T Generic<T>(T x, int y);
            [Hook] public static partial ValueTask Later(int x);
        }

        static class P
        {
            [Around(typeof(Site))] internal static TResult W<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) => next(args);
            [Around(typeof(Site))] internal static ValueTask<TResult> V<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, ValueTask<TResult>> next) => next(args);
            [Action("Later")] internal static void On() { }
        }
        """));

    [Fact]
    public void The_point_names_it_on_each_hook() => Assert.Equal("P.W True", Snippet.Run("""
        var handler = Site.Points.Saved.Handlers.Single();
        Log.Add(handler.Name);
        Log.Add(handler.IsAround);

        public static partial class Site { [Hook] public static partial void Saved(int x); }

        static class P
        {
            [Around(typeof(Site))] internal static TResult W<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) => next(args);
        }
        """));

    [Fact]
    public void A_final_set() => Assert.Equal("W 1", Snippet.Run("""
        Site.Saved(1);

        internal static partial class Site { [Hook] internal static partial void Saved(int x); }

        static class P
        {
            [Around(typeof(Site))] internal static TResult W<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) { Log.Add("W"); return next(args); }
            [Action("Saved")] internal static void On(int x) => Log.Add(x);
        }
        """));
}
