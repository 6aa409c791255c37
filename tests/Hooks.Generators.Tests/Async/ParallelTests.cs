namespace Hooks.Generators.Tests.Async;

/// <summary>Parallel: all handlers are started in order, then awaited together.</summary>
public class ParallelTests
{
    [Fact]
    public void All_are_started_in_order_before_one_is_awaited() => Assert.Equal("A B C D done True", Snippet.Run("""
        var task = Site.Saved();
        Log.Add(task.IsCompleted ? "too early" : "D");
        Plugin.Go.SetResult();
        await task;
        Log.Add("done");
        Log.Add(Plugin.Finished == 2);

        public static partial class Site { [Hook(Parallel = true)] public static partial Task Saved(); }

        static class Plugin
        {
            internal static readonly TaskCompletionSource Go = new();
            internal static int Finished;

            [Action("Saved")] internal static async Task A() { Log.Add("A"); await Go.Task; Interlocked.Increment(ref Finished); }
            [Action("Saved")] internal static void B() => Log.Add("B");
            [Action("Saved")] internal static async ValueTask C() { Log.Add("C"); await Go.Task; Interlocked.Increment(ref Finished); }
        }
        """));

    [Fact]
    public void Results_come_in_the_order_of_the_handlers() => Assert.Equal("slow,sync,quick", Snippet.Run("""
        Log.Add(string.Join(",", await Site.Gather()));

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.Collect, Parallel = true)] public static partial Task<IReadOnlyList<string>> Gather();
        }

        static class Plugin
        {
            [Filter("Gather")] internal static async Task<string?> A() { await Task.Delay(20); return "slow"; }
            [Filter("Gather")] internal static string? B() => "sync";
            [Filter("Gather")] internal static async Task<string?> C() { await Task.Yield(); return null; }
            [Filter("Gather")] internal static async ValueTask<string?> D() { await Task.Yield(); return "quick"; }
        }
        """));

    [Fact]
    public void Failures_are_gathered_in_order_when_all_have_ended() => Assert.Equal(
        "C D HookException(Saved; Plugin.A: late, Plugin.B: at once)", Snippet.Run("""
        await Try.Run(() => Site.Saved());

        public static partial class Site { [Hook(Parallel = true)] public static partial Task Saved(); }

        static class Plugin
        {
            [Action("Saved")] internal static async Task A() { await Task.Delay(10); throw new InvalidOperationException("late"); }
            [Action("Saved")] internal static void B() => throw new InvalidOperationException("at once");
            [Action("Saved")] internal static void C() => Log.Add("C");
            [Action("Saved")] internal static async Task D() { await Task.Delay(2); Log.Add("D"); }
        }
        """));

    [Fact]
    public void Reported_failures_do_not_stop_the_others() => Assert.Equal("reported(Gather, Plugin.A: boom) [B]", Snippet.Run("""
        Try.LogReported();
        Log.Add($"[{string.Join(",", await Site.Gather())}]");

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.Collect, Parallel = true, Errors = HookErrorPolicy.Report)]
            public static partial Task<IReadOnlyList<string>> Gather();
        }

        static class Plugin
        {
            [Filter("Gather")] internal static async Task<string?> A() { await Task.Yield(); throw new InvalidOperationException("boom"); }
            [Filter("Gather")] internal static async Task<string?> B() { await Task.Delay(2); return "B"; }
        }
        """));

    [Theory]
    [InlineData("Propagate", "InvalidOperationException(boom)")]
    [InlineData("Stop", "HookException(Saved; Plugin.A: boom)")]
    public void Policies_that_end_the_dispatch(string policy, string expected)
    {
        var log = Snippet.Run($$"""
            await Try.Run(() => Site.Saved());

            public static partial class Site { [Hook(Parallel = true, Errors = HookErrorPolicy.{{policy}})] public static partial Task Saved(); }

            static class Plugin
            {
                [Action("Saved")] internal static async Task A() { await Task.Yield(); throw new InvalidOperationException("boom"); }
                [Action("Saved")] internal static async Task B() { await Task.Yield(); }
            }
            """);

        Assert.Equal(expected, log);
    }

    /// <summary>What was started before is awaited.</summary>
    [Theory]
    [InlineData("Propagate", "", "", "A InvalidOperationException(boom)")]
    [InlineData("Propagate", "System.Threading.CancellationToken token", "default", "A InvalidOperationException(boom)")]
    [InlineData("Stop", "", "", "A HookException(Saved; Plugin.B: boom)")]
    [InlineData("Stop", "System.Threading.CancellationToken token", "default", "A HookException(Saved; Plugin.B: boom)")]
    public void After_a_handler_that_fails_at_once_a_policy_starts_no_other(string policy, string parameters, string arguments, string expected)
    {
        var log = Snippet.Run($$"""
            await Try.Run(() => Site.Saved({{arguments}}));

            public static partial class Site
            {
                [Hook(Parallel = true, Errors = HookErrorPolicy.{{policy}})] public static partial Task Saved({{parameters}});
            }

            static class Plugin
            {
                [Action("Saved")] internal static async Task A() { await Task.Yield(); Log.Add("A"); }
                [Action("Saved")] internal static Task B() => throw new InvalidOperationException("boom");
                [Action("Saved")] internal static Task C() { Log.Add("C"); return Task.CompletedTask; }
            }
            """);

        Assert.Equal(expected, log);
    }

    [Fact]
    public void Of_several_failures_one_propagates_and_the_others_are_reported() => Assert.Equal(
        "reported(Saved, Plugin.B: b) reported(Saved, Plugin.C: c) InvalidOperationException(a)", Snippet.Run("""
        Try.LogReported();
        await Try.Run(() => Site.Saved());

        public static partial class Site { [Hook(Parallel = true, Errors = HookErrorPolicy.Propagate)] public static partial Task Saved(); }

        static class Plugin
        {
            private static readonly TaskCompletionSource s_failed = new();
            [Action("Saved")] internal static async Task A() { await s_failed.Task; throw new InvalidOperationException("a"); }
            [Action("Saved")] internal static async Task B() { await Task.Yield(); throw new InvalidOperationException("b"); }
            [Action("Saved")] internal static Task C() { s_failed.SetResult(); throw new InvalidOperationException("c"); }
        }
        """));

    [Fact]
    public void Conditions_hold_in_parallel_too() => Assert.Equal("B", Snippet.Run("""
        await Site.Saved("b");

        public static partial class Site { [Hook(Parallel = true)] public static partial Task Saved(string text); }

        static class Plugin
        {
            [Action("Saved"), When("text", "a")] internal static async Task A() { await Task.Yield(); Log.Add("A"); }
            [Action("Saved"), When("text", "b")] internal static async Task B() { await Task.Yield(); Log.Add("B"); }
        }
        """));

    [Fact]
    public void A_cancelled_token_stops_the_starts() => Assert.Equal("A cancelled", Snippet.Run("""
        using var source = new CancellationTokenSource();
        Plugin.Source = source;
        try
        {
            await Site.Saved(source.Token);
        }
        catch (OperationCanceledException)
        {
            Log.Add("cancelled");
        }

        public static partial class Site { [Hook(Parallel = true)] public static partial Task Saved(CancellationToken token); }

        static class Plugin
        {
            internal static CancellationTokenSource? Source;
            [Action("Saved")] internal static void A() { Log.Add("A"); Source!.Cancel(); }
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Theory]
    [InlineData("void", "Saved", "int x")]
    [InlineData("Task<string>", "Change", "string value")]
    [InlineData("Task<HookResult<string>>", "Check", "string value")]
    public Task Parallel_is_for_async_actions_and_collects(string result, string name, string parameter) => Diagnose.Library($$"""
        public static partial class Site
        {
            [Hook(Parallel = true)] public static partial {{result}} {|HOOK006:{{name}}|}({{parameter}});
        }
        """);
}
