namespace Hooks.Generators.Tests.Telemetry;

/// <summary>Hooks of every kind: each dispatch and each handler is measured once, and is a span in the one that it belongs to.</summary>
public class KindTests
{
    private const string Sync = """
        public static partial class Site
        {
            [Hook("acted")] public static partial void Act(in Guid id, int n);
            [Hook] public static partial string Filter(in string value);
            [Hook] public static partial void InPlace(ref int value);
            [Hook] public static partial HookResult<string> Gate(string value);
            [Hook(Strategy = HookStrategy.First)] public static partial string? First(int n);
            [Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<int> Collect(int n);
            [Hook(Strategy = HookStrategy.Any)] public static partial bool Any(int n);
            [Hook] internal static partial T Generic<T>(T value) where T : struct;
            [Hook] private static partial ReadOnlySpan<char> Bytes(ReadOnlySpan<char> value, scoped ReadOnlySpan<char> more);
            [Hook] public static partial void Nobody(int n);
            public static string Cut(string value) => Bytes(value, "").ToString();
        }

        internal static class P
        {
            [Action("acted")] internal static void A(in Guid id) { }
            [Action("acted"), When("n", 2)] internal static void Seldom(Guid id, int n) { }
            [Filter("Filter")] internal static string B(object value) => value + "!";
            [Filter("InPlace")] internal static void C(ref int value) => value++;
            [Filter("InPlace")] internal static int D(int value) => value + 1;
            [Filter("Gate")] internal static string E(string value) => value + "!";
            [Filter("Gate")] internal static HookResult<string> F(string value) => value + "!";
            [Filter("First")] internal static string? G(int n) => n > 0 ? "g" : null;
            [Filter("First")] internal static string? H(int n) => "h";
            [Filter("Collect")] internal static int? I(int n) => n;
            [Filter("Any")] internal static bool J(int n) => n > 0;
            [Filter("Generic")] internal static T K<T>(T value) where T : struct => value;
            [Filter("Bytes")] internal static ReadOnlySpan<char> L(ReadOnlySpan<char> value, scoped ReadOnlySpan<char> more) => value[1..];
        }
        """;

    private const string FireSync = """
        Site.Act(default, 1);
        Site.Filter("f");
        var x = 1;
        Site.InPlace(ref x);
        Site.Gate("g");
        Site.First(1);
        Site.Collect(1);
        Site.Any(1);
        Site.Generic(5);
        Site.Nobody(1);
        Log.Add("\n" + Site.Cut("cut") + x);
        """;

    [Fact]
    public void Sync_hooks() => Assert.Equal(
        """
        handler.duration: acted P.A App completed
        dispatch.duration: acted completed
        handler.duration: Filter P.B App completed
        dispatch.duration: Filter completed
        handler.duration: InPlace P.C App completed
        handler.duration: InPlace P.D App completed
        dispatch.duration: InPlace completed
        handler.duration: Gate P.E App completed
        handler.duration: Gate P.F App completed
        dispatch.duration: Gate completed
        handler.duration: First P.G App completed
        dispatch.duration: First completed
        handler.duration: Collect P.I App completed
        dispatch.duration: Collect completed
        handler.duration: Any P.J App completed
        dispatch.duration: Any completed
        handler.duration: Generic P.K App completed
        dispatch.duration: Generic completed
        handler.duration: Bytes P.L App completed
        dispatch.duration: Bytes completed
        ut3
        """,
        Listening.Run("metrics", "using var heard = Heard.Metrics(\"hooks.handler.duration\", \"hooks.dispatch.duration\");\n" + FireSync, Sync));

    [Fact]
    public void Each_instrument_is_written_alone_too() => Assert.Equal(
        """
        dispatches: acted completed
        dispatches: Filter completed
        """,
        Listening.Run("trace", "using var heard = Heard.Metrics(\"hooks.dispatches\");\nSite.Act(default, 1);\nSite.Filter(\"f\");", Sync));

    [Fact]
    public void Spans_of_sync_hooks() => Assert.Equal(
        """
        handle P.A in dispatch acted: acted P.A App completed
        dispatch acted in outside: acted completed
        handle P.C in dispatch InPlace: InPlace P.C App completed
        handle P.D in dispatch InPlace: InPlace P.D App completed
        dispatch InPlace in outside: InPlace completed
        handle P.K in dispatch Generic: Generic P.K App completed
        dispatch Generic in outside: Generic completed
        outside in nothing:
        """,
        Listening.Run("trace", """
            using var heard = Heard.Spans("Test");
            using (new System.Diagnostics.ActivitySource("Test").StartActivity("outside"))
            {
                Site.Act(default, 1);
                var x = 1;
                Site.InPlace(ref x);
                Site.Generic(5);
                Site.Nobody(1);
            }
            """, Sync));

    [Fact]
    public void With_metrics_there_are_no_spans() => Assert.Equal(
        "done", Listening.Run("metrics", "using var heard = Heard.Spans();\nSite.Filter(\"f\");\nLog.Add(\"done\");", Sync));

    [Fact]
    public void Async_hooks_and_their_spans() => Assert.Equal(
        """
        handle P.Sync in dispatch Later: Later P.Sync App completed
        handle P.Done in dispatch Later: Later P.Done App completed
        work in handle P.Slow:
        handle P.Slow in dispatch Later: Later P.Slow App completed
        handle P.Last in dispatch Later: Later P.Last App completed
        dispatch Later in outside: Later completed
        handle P.Value in dispatch Valued: Valued P.Value App completed
        dispatch Valued in outside: Valued completed
        handle P.Second in dispatch Parallel: Parallel P.Second App completed
        handle P.First in dispatch Parallel: Parallel P.First App completed
        dispatch Parallel in outside: Parallel completed
        outside outside outside 7
        outside in nothing:
        """,
        Listening.Run("trace", """
            using System.Diagnostics;

            using var heard = Heard.Spans("Test");
            var results = new List<object>();
            using (var outside = P.Source.StartActivity("outside"))
            {
                var later = Site.Later(default);
                results.Add(Activity.Current!.DisplayName);
                P.Gate.SetResult();
                await later;
                var valued = Site.Valued(5);
                results.Add(Activity.Current!.DisplayName);
                var result = await valued;
                var parallel = Site.Parallel();
                P.Two.SetResult();
                P.One.SetResult();
                await parallel;
                results.Add(Activity.Current!.DisplayName);
                results.Add(result);
                Log.Add("\n" + string.Join(" ", results));
            }

            public static partial class Site
            {
                [Hook] public static partial Task Later(CancellationToken token);
                [Hook] public static partial ValueTask<int> Valued(int value);
                [Hook(Parallel = true)] public static partial Task Parallel();
            }

            internal static class P
            {
                public static readonly ActivitySource Source = new("Test");
                public static readonly TaskCompletionSource Gate = new();
                public static readonly TaskCompletionSource One = new();
                public static readonly TaskCompletionSource Two = new();

                [Action("Later", Priority = 1)] internal static void Sync() { }
                [Action("Later", Priority = 2)] internal static Task Done(CancellationToken token) => Task.CompletedTask;
                [Action("Later", Priority = 3)]
                internal static async Task Slow(CancellationToken token)
                {
                    await Gate.Task;
                    using var work = Source.StartActivity("work");
                    await Task.Yield();
                }

                [Action("Later", Priority = 4)] internal static ValueTask Last() => default;
                [Filter("Valued")] internal static async ValueTask<int> Value(int value) { await Task.Yield(); return value + 2; }
                [Action("Parallel", Priority = 1)] internal static async Task First() => await One.Task;
                [Action("Parallel", Priority = 2)] internal static async Task Second() => await Two.Task;
            }
            """));

    [Fact]
    public void Handlers_round_others() => Assert.Equal(
        """
        handle P.B in handle W.Round: Filter P.B App completed
        handle W.Round in handle W.Every: Filter W.Round App completed
        handle W.Every in dispatch Filter: Filter W.Every App completed
        dispatch Filter in nothing: Filter completed
        f!!
        """,
        Listening.Run("trace", """
            using var heard = Heard.Spans();
            Log.Add("\n" + Site.Filter("f"));

            public static partial class Site { [Hook] public static partial string Filter(in string value); }

            internal static class P { [Filter("Filter")] internal static string B(string value) => value + "!"; }

            internal static class W
            {
                [Around(typeof(Site), Priority = 1)]
                internal static TResult Every<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) => next(args);

                [Around("Filter", Priority = 2)]
                internal static string Round(in string value, Site.Points.FilterNext next) => next(in value) + "!";
            }
            """));

    [Fact]
    public void Names_that_emitted_code_would_use_itself() => Assert.Equal("12 12 3 handler error", Snippet.Exe("""
        using var counts = new HookCounts();
        Log.Add(Site.Measured(1, 2, 3, 4, 5, 6));
        Site.Points.Measured.Add((in int measure, int result, int error, int added, int handler, int table) => measure);
        Log.Add(Site.Measured(1, 2, 3, 4, 5, 6));
        Log.Add(Site.Dispatch(1, 2, 3));
        await Site.Handler1("handler", "error", default);

        public static partial class Site
        {
            [Hook] public static partial int Measured(in int measure, int result, int error, int added, int handler, int table);
            [Hook] public static partial T Dispatch<T>(T Handler1, int dispatch, int Measured);
            [Hook(TimeoutMilliseconds = 60000)] public static partial Task Handler1(string name, string plugin, CancellationToken measure);
        }

        internal static class P
        {
            [Filter("Measured")] internal static int A(int measure, int result, int error, int added, int handler) => measure + result + added + handler;
            [Around("Measured", Priority = 1)] internal static int B(in int measure, int result, int error, int added, int handler, int table, Site.Points.MeasuredNext next) => next(in measure, result, error, added, handler, table);
            [Filter("Dispatch")] internal static T C<T>(T Handler1, int dispatch) => (T)(object)3;
            [Action("Handler1")] internal static async Task D(string name, string plugin, CancellationToken measure) { await Task.Yield(); Log.Add(name); Log.Add(plugin); }
        }
        """).Property("HooksInstrumentation", "trace").Run());

    [Fact]
    public void Background_handlers_are_measured_when_they_run() => Assert.Equal(
        """
        dispatch Saved in outside: Saved completed
        outside in nothing:
        handle P.Later in dispatch Saved: Saved P.Later App completed
        handle P.Bad in dispatch Saved Error(late) exception(System.InvalidOperationException: late): Saved P.Bad App failed System.InvalidOperationException
        """,
        Listening.Run("trace", """
            using var heard = Heard.Spans("Test");
            HookErrors.Reported += _ => { };
            HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1 });
            using (new System.Diagnostics.ActivitySource("Test").StartActivity("outside"))
                Site.Saved(1, "text");
            P.Gate.Set();
            await HookBackground.DrainAsync();

            public static partial class Site { [Hook] public static partial void Saved(int id, string text); }

            internal static class P
            {
                public static readonly ManualResetEventSlim Gate = new();
                [Action("Saved", Background = true, Priority = 1)] internal static async Task Later(int id, CancellationToken token) { Gate.Wait(); await Task.Yield(); }
                [Action("Saved", Background = true, Priority = 2)] internal static void Bad(int id, object text) => throw new InvalidOperationException("late");
            }
            """));
}
