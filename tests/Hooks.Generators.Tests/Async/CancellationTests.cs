namespace Hooks.Generators.Tests.Async;

/// <summary>An async dispatch whose token is cancelled stops before the next handler, whatever Errors says.</summary>
public class CancellationTests
{
    public static TheoryData<string> Policies => ["Default", "Continue", "Stop", "Report", "Propagate"];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Cancelled_before_the_first_handler(string policy) => Assert.Equal(
        "OperationCanceledException True OperationCanceledException True", Snippet.Run($$"""
        using var source = new CancellationTokenSource();
        source.Cancel();
        await Cancelled(() => Site.Saved(source.Token));
        await Cancelled(() => Site.Change("v", source.Token).AsTask());

        async Task Cancelled(Func<Task> start)
        {
            var task = start();
            try
            {
                await task;
            }
            catch (OperationCanceledException e)
            {
                Log.Add(nameof(OperationCanceledException));
                Log.Add(task.IsCanceled && e.CancellationToken == source.Token);
            }
        }

        public static partial class Site
        {
            [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial Task Saved(CancellationToken token);
            [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial ValueTask<string> Change(string value, CancellationToken token);
        }

        static class Plugin
        {
            [Action("Saved")] internal static void A() => Log.Add("A");
            [Filter("Change")] internal static string A(string value) { Log.Add("A"); return value; }
        }
        """));

    [Theory]
    [MemberData(nameof(Policies))]
    public void Cancelled_between_handlers(string policy) => Assert.Equal("A cancelled A cancelled", Snippet.Run($$"""
        foreach (var suspends in new[] { false, true })
        {
            using var source = new CancellationTokenSource();
            Plugin.Source = source;
            Plugin.Suspends = suspends;
            try
            {
                await Site.Saved(1, source.Token);
            }
            catch (OperationCanceledException)
            {
                Log.Add("cancelled");
            }
        }

        public static partial class Site
        {
            [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial Task Saved(int x, CancellationToken token = default);
        }

        static class Plugin
        {
            internal static CancellationTokenSource? Source;
            internal static bool Suspends;

            [Action("Saved")]
            internal static async Task A()
            {
                if (Suspends)
                    await Task.Yield();
                Log.Add("A");
                Source!.Cancel();
            }

            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact]
    public void Cancelled_by_the_last_handler_is_not_too_late_for_it() => Assert.Equal("A True", Snippet.Run("""
        using var source = new CancellationTokenSource();
        Plugin.Source = source;
        var task = Site.Saved(source.Token);
        try { await task; } catch (OperationCanceledException) { }
        Log.Add(task.IsCompleted);

        public static partial class Site { [Hook] public static partial Task Saved(CancellationToken token); }

        static class Plugin
        {
            internal static CancellationTokenSource? Source;
            [Action("Saved")] internal static void A() { Log.Add("A"); Source!.Cancel(); }
        }
        """));

    [Theory]
    [InlineData("Default")]
    [InlineData("Continue")]
    public void Failures_gathered_before_are_reported(string policy) => Assert.Equal(
        "B reported(Saved, Plugin.A: boom) cancelled", Snippet.Run($$"""
        Try.LogReported();
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

        public static partial class Site { [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial Task Saved(CancellationToken token); }

        static class Plugin
        {
            internal static CancellationTokenSource? Source;
            [Action("Saved")] internal static async Task A() { await Task.Yield(); throw new InvalidOperationException("boom"); }
            [Action("Saved")] internal static void B() { Log.Add("B"); Source!.Cancel(); }
            [Action("Saved")] internal static void C() => Log.Add("C");
        }
        """));

    [Theory]
    [InlineData("Default", "C HookException(Saved; Plugin.B: own)")]
    [InlineData("Stop", "HookException(Saved; Plugin.B: own)")]
    [InlineData("Report", "reported(Saved, Plugin.B: own) C")]
    [InlineData("Propagate", "OperationCanceledException(own)")]
    public void A_handlers_own_cancellation_is_a_failure(string policy, string expected) => Assert.Equal($"{expected} {expected}", Snippet.Run($$"""
        Try.LogReported();
        using var source = new CancellationTokenSource();
        await Try.Run(() => Site.Saved(source.Token));
        Plugin.Suspends = true;
        await Try.Run(() => Site.Saved(source.Token));

        public static partial class Site { [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial Task Saved(CancellationToken token); }

        static class Plugin
        {
            internal static bool Suspends;

            [Action("Saved")]
            internal static async Task B()
            {
                if (Suspends)
                    await Task.Yield();
                throw new OperationCanceledException("own");
            }

            [Action("Saved")] internal static void C() => Log.Add("C");
        }
        """));

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_handler_that_obeys_the_callers_token_is_no_failure(string policy) => Assert.Equal("cancelled", Snippet.Run($$"""
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

        public static partial class Site { [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial Task Saved(CancellationToken token); }

        static class Plugin
        {
            [Action("Saved")] internal static Task A(CancellationToken token) => Task.Delay(Timeout.Infinite, token);
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact]
    public void A_hook_without_a_token_lets_a_cancellation_be_a_failure() => Assert.Equal(
        "HookException(Saved; Plugin.A: own)", Snippet.Run("""
        await Try.Run(() => Site.Saved());

        public static partial class Site { [Hook] public static partial Task Saved(); }
        static class Plugin { [Action("Saved")] internal static Task A() => Task.FromException(new OperationCanceledException("own")); }
        """));

    [Fact]
    public void A_sync_hook_takes_a_token_as_an_argument_like_any_other() => Assert.Equal("A B", Snippet.Run("""
        using var source = new CancellationTokenSource();
        source.Cancel();
        Site.Saved(1, source.Token);

        public static partial class Site { [Hook] public static partial void Saved(int x, CancellationToken token); }

        static class Plugin
        {
            [Action("Saved")] internal static void A(int x, CancellationToken token) => Log.Add(token.IsCancellationRequested ? "A" : "?");
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));
}
