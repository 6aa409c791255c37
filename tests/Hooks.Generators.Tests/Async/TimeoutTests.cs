namespace Hooks.Generators.Tests.Async;

/// <summary>Timeouts of single handlers.</summary>
public class TimeoutTests
{
    [Fact]
    public void Skip_goes_on_without_the_handler() => Assert.Equal("reported B v-b", Snippet.Run("""
        HookErrors.Reported += f => Log.Add(f.Exception is TimeoutException ? "reported" : f.Exception.ToString());
        Log.Add(await Site.Change("v"));

        public static partial class Site { [Hook(TimeoutMilliseconds = 20)] public static partial Task<string> Change(string value); }

        static class Plugin
        {
            [Filter("Change")] internal static async Task<string> A(string value) { await Task.Delay(Timeout.Infinite); return value + "-a"; }
            [Filter("Change")] internal static string B(string value) { Log.Add("B"); return value + "-b"; }
        }
        """));

    [Theory]
    [InlineData("Default", "B Failed(Plugin.A)")]
    [InlineData("Stop", "Failed(Plugin.A)")]
    [InlineData("Report", "reported B")]
    [InlineData("Propagate", "TimeoutException")]
    public void Fail_is_a_failure_as_the_policy_says(string policy, string expected) => Assert.Equal(expected, Snippet.Run($$"""
        HookErrors.Reported += f => Log.Add(f.Exception is TimeoutException ? "reported" : f.Exception.ToString());
        try
        {
            await Site.Saved();
        }
        catch (HookException e) when (e.InnerException is TimeoutException)
        {
            Log.Add($"Failed({e.Failures.Single().Handler})");
        }
        catch (TimeoutException)
        {
            Log.Add("TimeoutException");
        }

        public static partial class Site
        {
            [Hook(TimeoutMilliseconds = 20, OnTimeout = HookTimeout.Fail, Errors = HookErrorPolicy.{{policy}})]
            public static partial Task Saved();
        }

        static class Plugin
        {
            [Action("Saved")] internal static Task A() => Task.Delay(Timeout.Infinite);
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact]
    public void Block_blocks_a_gate() => Assert.Equal("Block v-a Plugin.B True", Snippet.Run("""
        var result = await Site.Check("v");
        Log.Add(result.Outcome);
        Log.Add(result.Value);
        Log.Add(result.DecidedBy!);
        Log.Add(!string.IsNullOrEmpty(result.Reason));

        public static partial class Site
        {
            [Hook(TimeoutMilliseconds = 20, OnTimeout = HookTimeout.Block)]
            public static partial Task<HookResult<string>> Check(string value);
        }

        static class Plugin
        {
            [Filter("Check")] internal static string A(string value) => value + "-a";
            [Filter("Check")] internal static async Task<string> B(string value) { await Task.Delay(Timeout.Infinite); return value; }
            [Filter("Check")] internal static string C(string value) { Log.Add("C"); return value; }
        }
        """));

    [Fact]
    public void The_handlers_token_is_cancelled_and_the_callers_is_not() => Assert.Equal("reported B token False", Snippet.Run("""
        HookErrors.Reported += f => Log.Add(f.Exception is TimeoutException ? "reported" : f.Exception.ToString());
        using var source = new CancellationTokenSource();
        await Site.Saved(source.Token);
        await Plugin.Cancelled.Task;
        Log.Add(source.IsCancellationRequested);

        public static partial class Site { [Hook(TimeoutMilliseconds = 20)] public static partial Task Saved(CancellationToken token); }

        static class Plugin
        {
            internal static readonly TaskCompletionSource Cancelled = new(), Continued = new();

            [Action("Saved")]
            internal static async Task A(CancellationToken token)
            {
                var never = new TaskCompletionSource();
                token.Register(() => never.TrySetResult());
                await never.Task;
                await Continued.Task;
                Log.Add("token");
                Cancelled.SetResult();
                await new TaskCompletionSource().Task;
            }

            [Action("Saved")] internal static void B() { Log.Add("B"); Continued.SetResult(); }
        }
        """));

    [Fact]
    public void A_handler_that_obeys_its_token_is_a_timeout_and_not_a_cancellation() => Assert.Equal("reported B", Snippet.Run("""
        HookErrors.Reported += f => Log.Add(f.Exception is TimeoutException ? "reported" : f.Exception.ToString());
        await Site.Saved(default);

        public static partial class Site { [Hook(TimeoutMilliseconds = 20)] public static partial Task Saved(CancellationToken token); }

        static class Plugin
        {
            [Action("Saved")] internal static Task A(CancellationToken token) => Task.Delay(Timeout.Infinite, token);
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    /// <summary>The source of its token is gone, so that nothing cancels it when the time would have been over.</summary>
    [Fact]
    public void A_handler_in_time_is_not_touched() => Assert.Equal("A B False ObjectDisposedException", Snippet.Run("""
        Try.LogReported();
        await Site.Saved(default);
        Log.Add(Plugin.Kept.IsCancellationRequested);
        try
        {
            _ = Plugin.Kept.WaitHandle;
        }
        catch (Exception e)
        {
            Log.Add(e.GetType().Name);
        }

        public static partial class Site { [Hook(TimeoutMilliseconds = 60_000)] public static partial Task Saved(CancellationToken token); }

        static class Plugin
        {
            internal static CancellationToken Kept;

            [Action("Saved")]
            internal static async Task A(CancellationToken token)
            {
                await Task.Yield();
                Log.Add("A");
                Kept = token;
            }

            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact]
    public void What_a_left_handler_throws_later_is_reported() => Assert.Equal("timeout B late", Snippet.Run("""
        var reported = new TaskCompletionSource();
        HookErrors.Reported += f =>
        {
            Log.Add(f.Exception is TimeoutException ? "timeout" : f.Exception.Message);
            if (f.Exception is not TimeoutException)
                reported.SetResult();
        };
        await Site.Saved();
        Plugin.Go.SetResult();
        await reported.Task;

        public static partial class Site { [Hook(TimeoutMilliseconds = 20)] public static partial Task Saved(); }

        static class Plugin
        {
            internal static readonly TaskCompletionSource Go = new();
            [Action("Saved")] internal static async Task A() { await Go.Task; throw new InvalidOperationException("late"); }
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact]
    public void The_caller_may_cancel_while_a_handler_is_timed() => Assert.Equal("cancelled", Snippet.Run("""
        Try.LogReported();
        using var source = new CancellationTokenSource();
        var task = Site.Saved(source.Token);
        source.Cancel();
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            Log.Add("cancelled");
        }

        public static partial class Site { [Hook(TimeoutMilliseconds = 30_000)] public static partial Task Saved(CancellationToken token); }

        static class Plugin
        {
            [Action("Saved")] internal static Task A(CancellationToken token) => Task.Delay(Timeout.Infinite, token);
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact]
    public void Only_the_awaited_part_is_timed() => Assert.Equal("A B", Snippet.Run("""
        Try.LogReported();
        await Site.Saved();

        public static partial class Site { [Hook(TimeoutMilliseconds = 5)] public static partial Task Saved(); }

        static class Plugin
        {
            [Action("Saved")] internal static Task A() { Thread.Sleep(30); Log.Add("A"); return Task.CompletedTask; }
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact]
    public void Timeouts_in_parallel() => Assert.Equal("[quick] 1", Snippet.Run("""
        var timeouts = 0;
        HookErrors.Reported += f => timeouts += f.Exception is TimeoutException ? 1 : 100;
        Log.Add($"[{string.Join(",", await Site.Gather())}]");
        Log.Add(timeouts);

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.Collect, Parallel = true, TimeoutMilliseconds = 4000)]
            public static partial Task<IReadOnlyList<string>> Gather();
        }

        static class Plugin
        {
            [Filter("Gather")] internal static Task<string?> A() => new TaskCompletionSource<string?>().Task;
            [Filter("Gather")] internal static async Task<string?> B() { await Task.Yield(); return "quick"; }
        }
        """));

    [Fact]
    public void Timeouts_on_first_and_votes() => Assert.Equal("second True", Snippet.Run("""
        Log.Add(await Site.Find() ?? "none");
        Log.Add(await Site.Vote());

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.First, TimeoutMilliseconds = 20)] public static partial Task<string?> Find();
            [Hook(Strategy = HookStrategy.Any, TimeoutMilliseconds = 20)] public static partial ValueTask<bool> Vote();
        }

        static class Plugin
        {
            [Filter("Find")] internal static Task<string?> A() => new TaskCompletionSource<string?>().Task;
            [Filter("Find")] internal static string? B() => "second";
            [Filter("Vote")] internal static async Task<bool> C() { await Task.Delay(Timeout.Infinite); return false; }
            [Filter("Vote")] internal static bool D() => true;
        }
        """));
}
