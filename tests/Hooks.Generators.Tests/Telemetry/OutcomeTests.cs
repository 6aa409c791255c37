namespace Hooks.Generators.Tests.Telemetry;

/// <summary>How dispatches and handlers end, as measurements and spans say it.</summary>
public class OutcomeTests
{
    [Fact]
    public void Verdicts_of_a_gate() => Assert.Equal(
        """
        handler.duration: Gate P.Say App stopped
        dispatch.duration: Gate stopped
        handler.duration: Gate P.Say App blocked
        dispatch.duration: Gate blocked
        handler.duration: Gate P.Say App confirm_asked
        dispatch.duration: Gate confirm_asked
        handler.duration: Gate P.Say App completed
        handler.duration: Gate P.After App completed
        dispatch.duration: Gate completed
        handler.duration: Closed P.Throw App failed System.NotSupportedException
        dispatch.duration: Closed blocked
        handler.duration: Later P.SayLater App blocked
        dispatch.duration: Later blocked
        """,
        Listening.Run("metrics", """
            using var heard = Heard.Metrics("hooks.dispatch.duration", "hooks.handler.duration");
            foreach (var say in new[] { "stop", "block", "confirm", "inject" })
                Site.Gate(say);
            Site.Closed("x");
            await Site.Later("x");

            public static partial class Site
            {
                [Hook] public static partial HookResult<string> Gate(string value);
                [Hook(Errors = HookErrorPolicy.Block)] public static partial HookResult<string> Closed(string value);
                [Hook] public static partial Task<HookResult<string>> Later(string value);
            }

            internal static class P
            {
                [Filter("Gate", Priority = 1)] internal static HookResult<string> Say(string value) => value switch
                {
                    "stop" => HookResult.Stop(value),
                    "block" => HookResult.Block(),
                    "confirm" => HookResult.Confirm(),
                    _ => HookResult.Inject("text"),
                };

                [Filter("Gate", Priority = 2)] internal static string After(string value) => value;
                [Filter("Closed")] internal static string Throw(string value) => throw new NotSupportedException();
                [Filter("Later")] internal static async Task<HookResult<string>> SayLater(string value) { await Task.Yield(); return HookResult.Block(); }
            }
            """));

    [Fact]
    public void Failures_under_every_policy() => Assert.Equal(
        """
        failures: Continue P.Throw App System.NotSupportedException
        handler.duration: Continue P.Throw App failed System.NotSupportedException
        handler.duration: Continue P.Second App completed
        dispatch.duration: Continue failed System.NotSupportedException
        dispatches: Continue failed System.NotSupportedException
        HookException(Continue; P.Throw: no)
        failures: Report P.Throw App System.NotSupportedException
        handler.duration: Report P.Throw App failed System.NotSupportedException
        handler.duration: Report P.Second App completed
        dispatch.duration: Report completed
        dispatches: Report completed
        failures: Propagate P.Throw App System.NotSupportedException
        handler.duration: Propagate P.Throw App failed System.NotSupportedException
        dispatch.duration: Propagate failed System.NotSupportedException
        dispatches: Propagate failed System.NotSupportedException
        NotSupportedException(no)
        failures: Propagated P.ThrowLater App System.NotSupportedException
        handler.duration: Propagated P.ThrowLater App failed System.NotSupportedException
        dispatch.duration: Propagated failed System.NotSupportedException
        dispatches: Propagated failed System.NotSupportedException
        synchronously! NotSupportedException(no)
        failures: Later P.ThrowLater App System.NotSupportedException
        handler.duration: Later P.ThrowLater App failed System.NotSupportedException
        dispatch.duration: Later failed System.NotSupportedException
        dispatches: Later failed System.NotSupportedException
        HookException(Later; P.ThrowLater: no)
        failures: Missing P.Null App System.InvalidOperationException
        handler.duration: Missing P.Null App failed System.InvalidOperationException
        dispatch.duration: Missing failed System.InvalidOperationException
        dispatches: Missing failed System.InvalidOperationException
        HookException(Missing; P.Null: The handler returned null instead of a task; return Task.CompletedTask or Task.FromResult(value).)
        """,
        Listening.Run("metrics", """
            using var heard = Heard.Metrics();
            HookErrors.Reported += _ => { };
            Run(() => Site.Continue());
            Site.Report();
            Run(() => Site.Propagate());
            await RunLater(() => Site.Propagated());
            await RunLater(() => Site.Later());
            await RunLater(() => Site.Missing());

            static void Run(Action action) { try { action(); } catch (Exception e) { Log.Add("\n" + Try.Describe(e)); } }
            static async Task RunLater(Func<Task> start)
            {
                Task task;
                try { task = start(); } catch (Exception e) { Log.Add("\nsynchronously! " + Try.Describe(e)); return; }
                try { await task; } catch (Exception e) { Log.Add("\n" + Try.Describe(e)); }
            }

            public static partial class Site
            {
                [Hook] public static partial void Continue();
                [Hook(Errors = HookErrorPolicy.Report)] public static partial void Report();
                [Hook(Errors = HookErrorPolicy.Propagate)] public static partial void Propagate();
                [Hook(Errors = HookErrorPolicy.Propagate)] public static partial Task Propagated();
                [Hook(Errors = HookErrorPolicy.Stop)] public static partial Task Later();
                [Hook] public static partial Task Missing();
            }

            internal static class P
            {
                [Action("Continue"), Action("Report"), Action("Propagate")] internal static void Throw() => throw new NotSupportedException("no");
                [Action("Continue", After = "P.Throw"), Action("Report", After = "P.Throw")] internal static void Second() { }
                [Action("Propagated"), Action("Later")] internal static Task ThrowLater() => throw new NotSupportedException("no");
                [Action("Missing")] internal static Task Null() => null!;
            }
            """));

    [Fact]
    public void Failed_spans_have_a_status_and_the_exception() => Assert.Equal(
        """
        handle P.Throw in dispatch Filter Error(no) exception(System.NotSupportedException: no): Filter P.Throw App failed System.NotSupportedException
        dispatch Filter in nothing Error(Hook 'Filter': handler 'P.Throw' of plugin 'App' failed: no) exception(Hooks.HookException: Hook 'Filter': handler 'P.Throw' of plugin 'App' failed: no): Filter failed System.NotSupportedException
        """,
        Listening.Run("trace", """
            using var heard = Heard.Spans();
            try { Site.Filter("f"); } catch (HookException) { }

            public static partial class Site { [Hook] public static partial string Filter(string value); }
            internal static class P { [Filter("Filter")] internal static string Throw(string value) => throw new NotSupportedException("no"); }
            """));

    [Fact]
    public void A_failure_that_passes_through_a_handler_round_it_is_counted_once() => Assert.Equal(
        """
        failures: Filter P.Throw App System.NotSupportedException
        handler.duration: Filter P.Throw App failed System.NotSupportedException
        handler.duration: Filter W.Round App failed System.NotSupportedException
        dispatch.duration: Filter failed System.NotSupportedException
        dispatches: Filter failed System.NotSupportedException
        """,
        Listening.Run("metrics", """
            using var heard = Heard.Metrics();
            try { Site.Filter("f"); } catch (HookException) { }

            public static partial class Site { [Hook] public static partial string Filter(string value); }
            internal static class P { [Filter("Filter")] internal static string Throw(string value) => throw new NotSupportedException("no"); }
            internal static class W { [Around("Filter", Priority = 1)] internal static string Round(string value, Func<string, string> next) => next(value); }
            """));

    [Fact]
    public void Cancellation_is_no_failure() => Assert.Equal(
        """
        handler.duration: Later P.Cancel App cancelled
        handle P.Cancel in dispatch Later: Later P.Cancel App cancelled
        dispatch.duration: Later cancelled
        dispatches: Later cancelled
        dispatch Later in nothing: Later cancelled
        TaskCanceledException
        dispatch.duration: Later cancelled
        dispatches: Later cancelled
        dispatch Later in nothing: Later cancelled
        OperationCanceledException
        """,
        Listening.Run("trace", """
            using var metrics = Heard.Metrics();
            using var spans = Heard.Spans();
            var source = new CancellationTokenSource();
            for (var i = 0; i < 2; i++)
            {
                try { await Site.Later(source); } catch (OperationCanceledException e) { Log.Add("\n" + e.GetType().Name); }
            }

            public static partial class Site
            {
                public static Task Later(CancellationTokenSource source) => Later(source, source.Token);
                [Hook] private static partial Task Later(CancellationTokenSource source, CancellationToken token);
            }

            internal static class P
            {
                [Action("Later")] internal static async Task Cancel(CancellationTokenSource source, CancellationToken token) { source.Cancel(); await Task.Delay(-1, token); }
                [Action("Later", Priority = 20)] internal static void Never() { }
            }
            """));

    [Fact]
    public void A_handler_with_a_timeout_that_fails_is_measured_once_whenever_that_is() => Assert.Equal(
        """
        failures: Timed P.Fail App System.NotSupportedException
        handler.duration: Timed P.Fail App failed System.NotSupportedException
        failures: Timed P.Slow App System.TimeoutException
        handler.duration: Timed P.Slow App timed_out System.TimeoutException
        dispatch.duration: Timed completed
        dispatches: Timed completed
        reported: NotSupportedException, TimeoutException, InvalidOperationException
        """,
        Listening.Run("metrics", """
            var reported = new List<string>();
            var late = new TaskCompletionSource();
            HookErrors.Reported += failure =>
            {
                reported.Add(failure.Exception.GetType().Name);
                if (failure.Exception is InvalidOperationException)
                    late.SetResult();
            };
            using var metrics = Heard.Metrics();
            await Site.Timed(default);
            P.End.SetResult();
            await late.Task;
            Log.Add("\nreported: " + string.Join(", ", reported));

            public static partial class Site
            {
                [Hook(TimeoutMilliseconds = 20, Errors = HookErrorPolicy.Report)] public static partial Task Timed(CancellationToken token);
            }

            internal static class P
            {
                public static readonly TaskCompletionSource End = new();
                [Action("Timed", Priority = 1)] internal static Task Fail() => Task.FromException(new NotSupportedException("no"));
                [Action("Timed")] internal static async Task Slow() { await End.Task; throw new InvalidOperationException("late"); }
            }
            """));

    [Fact]
    public void Whoever_begins_to_listen_hears_only_of_what_began_while_somebody_listened() => Assert.Equal(
        """
        one
        two
        dispatch.duration: Saved completed
        dispatches: Saved completed
        three
        """,
        Listening.Run("metrics", """
            IDisposable? heard = null;
            P.Begin = () => heard = Heard.Metrics();
            Log.Add("\none");
            Site.Saved();
            heard!.Dispose();

            Log.Add("\ntwo");
            var other = Heard.Metrics("hooks.failures");
            P.End = other.Dispose;
            Site.Saved();
            heard!.Dispose();
            Log.Add("\nthree");

            public static partial class Site { [Hook] public static partial void Saved(); }
            internal static class P
            {
                public static Action? Begin;
                public static Action? End;
                [Action("Saved", Priority = 1)] internal static void First() => End?.Invoke();
                [Action("Saved")] internal static void Second() => Begin!();
            }
            """));

    [Fact]
    public void A_handler_that_is_left_behind_has_timed_out_and_is_measured_once() => Assert.Equal(
        """
        failures: Timed P.Slow App System.TimeoutException
        handler.duration: Timed P.Slow App timed_out System.TimeoutException
        handle P.Slow in dispatch Timed Error(): Timed P.Slow App timed_out System.TimeoutException
        handler.duration: Timed P.Quick App completed
        handle P.Quick in dispatch Timed: Timed P.Quick App completed
        dispatch.duration: Timed completed
        dispatches: Timed completed
        dispatch Timed in nothing: Timed completed
        left behind: True
        failures: Timed P.Slow App System.TimeoutException
        handler.duration: Timed P.Slow App timed_out System.TimeoutException
        handle P.Slow in dispatch Timed Error(): Timed P.Slow App timed_out System.TimeoutException
        handler.duration: Timed P.Quick App completed
        handle P.Quick in dispatch Timed: Timed P.Quick App completed
        handler.duration: Timed added tests completed
        handle added in dispatch Timed: Timed added tests completed
        dispatch.duration: Timed completed
        dispatches: Timed completed
        dispatch Timed in nothing: Timed completed
        left behind: True
        """,
        Listening.Run("trace", """
            HookErrors.Reported += _ => { };
            using var metrics = Heard.Metrics();
            using var spans = Heard.Spans();
            await Site.Timed(default);
            await P.End();
            using (Site.Points.Timed.Add(token => Task.CompletedTask, 30, "added", "tests"))
                await Site.Timed(default);
            await P.End();

            public static partial class Site
            {
                [Hook(TimeoutMilliseconds = 20)] public static partial Task Timed(CancellationToken token);
            }

            internal static class P
            {
                private static TaskCompletionSource s_end = new();
                private static bool s_isToldToEnd;
                private static Task s_slow = Task.CompletedTask;

                [Action("Timed", Priority = 1)] internal static Task Slow(CancellationToken token) => s_slow = SlowAsync(token);
                [Action("Timed", Priority = 20)] internal static Task Quick() => Task.CompletedTask;

                public static async Task End()
                {
                    s_end.SetResult();
                    await s_slow;
                    Log.Add($"\nleft behind: {s_isToldToEnd}");
                    s_end = new();
                }

                private static async Task SlowAsync(CancellationToken token) { await s_end.Task; s_isToldToEnd = token.IsCancellationRequested; }
            }
            """));
}
