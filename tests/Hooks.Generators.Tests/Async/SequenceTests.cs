namespace Hooks.Generators.Tests.Async;

/// <summary>Async hooks run their handlers one after the other, whichever of them suspend.</summary>
public class SequenceTests
{
    // s: returns at once; c: a completed task; y: yields; d: waits a little. The value threads through.
    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("y")]
    [InlineData("sss")]
    [InlineData("ccc")]
    [InlineData("yyy")]
    [InlineData("sycd")]
    [InlineData("ysdcs")]
    [InlineData("ssssyssss")]
    [InlineData("dsdsds")]
    [InlineData("scscscscscscy")]
    public void Suspending_and_synchronous_handlers_mixed(string handlers)
    {
        var methods = string.Join("\n", handlers.Select((kind, i) => $"[Filter(\"Change\", Priority = {i}), Filter(\"Valued\", Priority = {i})] internal static " + kind switch
        {
            's' => $"string H{i}(string value) {{ Log.Add(\"<{i}>\"); return value + {i}; }}",
            'c' => $"Task<string> H{i}(string value) {{ Log.Add(\"<{i}>\"); return Task.FromResult(value + {i}); }}",
            'y' => $"async ValueTask<string> H{i}(string value) {{ Log.Add(\"<{i}\"); await Task.Yield(); Log.Add(\"{i}>\"); return value + {i}; }}",
            _ => $"async Task<string> H{i}(string value) {{ Log.Add(\"<{i}\"); await Task.Delay(2); Log.Add(\"{i}>\"); return value + {i}; }}",
        }));
        var trace = string.Join(" ", handlers.Select((kind, i) => kind is 's' or 'c' ? $"<{i}>" : $"<{i} {i}>"));
        var once = $"{trace} v{string.Concat(Enumerable.Range(0, handlers.Length))}".TrimStart();

        Assert.Equal($"{once} {once}", Snippet.Run($$"""
            Log.Add(await Site.Change("v"));
            Log.Add(await Site.Valued("v"));

            public static partial class Site
            {
                [Hook] public static partial Task<string> Change(string value);
                [Hook] public static partial ValueTask<string> Valued(string value);
            }

            static class Plugin
            {
                {{methods}}
            }
            """));
    }

    [Theory]
    [InlineData("Default")]
    [InlineData("Continue")]
    [InlineData("Stop")]
    [InlineData("Report")]
    public void Exceptions_come_through_the_task(string policy)
    {
        var log = Snippet.Run($$"""
            await Try.Run(() => Site.Saved());
            await Try.Run(() => Site.Valued().AsTask());
            await Try.Run(() => Site.Changed("v"));

            public static partial class Site
            {
                [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial Task Saved();
                [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial ValueTask Valued();
                [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial Task<string> Changed(string value);
            }

            static class Plugin
            {
                [Action("Saved"), Action("Valued")] internal static void A() => throw new InvalidOperationException("boom");
                [Action("Saved"), Action("Valued")] internal static Task B() => throw new InvalidOperationException("boom");
                [Filter("Changed")] internal static string C(string value) => throw new InvalidOperationException("boom");
                [Filter("Changed")] internal static ValueTask<string> D(string value) => throw new InvalidOperationException("boom");
            }
            """);

        Assert.DoesNotContain("synchronously!", log, StringComparison.Ordinal);
        Assert.Equal(policy == "Report", log.Length == 0);
    }

    [Fact]
    public void Propagate_catches_nothing_so_what_is_thrown_before_there_is_a_task_leaves_the_call() => Assert.Equal("call task", Snippet.Run("""
        try { _ = Site.Saved(); }
        catch (InvalidOperationException) { Log.Add("call"); }
        var task = Site.Deleted();
        try { await task; }
        catch (InvalidOperationException) { Log.Add("task"); }

        public static partial class Site
        {
            [Hook(Errors = HookErrorPolicy.Propagate)] public static partial Task Saved();
            [Hook(Errors = HookErrorPolicy.Propagate)] public static partial Task Deleted();
        }

        static class Plugin
        {
            [Action("Saved")] internal static Task A() => throw new InvalidOperationException("boom");
            [Action("Deleted")] internal static async Task B() { await Task.Yield(); throw new InvalidOperationException("boom"); }
        }
        """));

    [Fact]
    public void A_hook_whose_handlers_complete_at_once_completes_at_once() => Assert.Equal("True True True", Snippet.Run("""
        Log.Add(Site.Saved().IsCompletedSuccessfully);
        Log.Add(Site.Changed(1) is { IsCompletedSuccessfully: true, Result: 3 });
        Log.Add(Site.Valued(1) is { IsCompletedSuccessfully: true, Result: 3 });

        public static partial class Site
        {
            [Hook] public static partial Task Saved();
            [Hook] public static partial Task<int> Changed(int x);
            [Hook] public static partial ValueTask<int> Valued(int x);
        }

        static class Plugin
        {
            [Action("Saved")] internal static ValueTask A() => default;
            [Action("Saved")] internal static Task B() => Task.CompletedTask;
            [Filter("Changed"), Filter("Valued")] internal static int C(int x) => x + 1;
            [Filter("Changed"), Filter("Valued")] internal static ValueTask<int> D(int x) => new(x + 1);
        }
        """));

    [Fact]
    public void A_value_task_is_awaited_once() => Assert.Equal("1 2 3 done", Snippet.Run("""
        using System.Threading.Tasks.Sources;

        await Site.Saved();
        Log.Add("done");

        public sealed class Once(int n) : IValueTaskSource
        {
            private bool _got;
            public void GetResult(short token)
            {
                if (_got)
                    throw new InvalidOperationException("Awaited twice.");
                _got = true;
                Log.Add(n);
            }

            public ValueTaskSourceStatus GetStatus(short token) =>
                n == 2 && !_done ? ValueTaskSourceStatus.Pending : ValueTaskSourceStatus.Succeeded;

            private bool _done;
            public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
                Task.Run(async () => { await Task.Delay(2); _done = true; continuation(state); });
        }

        public static partial class Site { [Hook] public static partial Task Saved(); }

        static class Plugin
        {
            [Action("Saved")] internal static ValueTask A() => new(new Once(1), 0);
            [Action("Saved")] internal static ValueTask B() => new(new Once(2), 0);
            [Action("Saved")] internal static ValueTask C() => new(new Once(3), 0);
        }
        """));

    [Fact]
    public void Async_locals_of_a_handler_do_not_leak_to_the_caller() => Assert.Equal("inside outside", Snippet.Run("""
        Local.Value.Value = "outside";
        await Site.Saved();
        Log.Add(Local.Value.Value);

        public static class Local { public static readonly AsyncLocal<string> Value = new(); }
        public static partial class Site { [Hook] public static partial Task Saved(); }

        static class Plugin
        {
            [Action("Saved")]
            internal static async Task A()
            {
                Local.Value.Value = "inside";
                await Task.Yield();
                Log.Add(Local.Value.Value);
            }
        }
        """));

    [Fact]
    public void A_null_task_is_a_failure_of_the_handler()
    {
        var log = Snippet.Run("""
            await Try.Run(() => Site.Saved());

            public static partial class Site { [Hook] public static partial Task Saved(); }

            static class Plugin
            {
                [Action("Saved")] internal static Task A() => null!;
                [Action("Saved")] internal static void B() => Log.Add("B");
            }
            """);

        Assert.StartsWith("B HookException(Saved; Plugin.A: ", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Re_entrance_while_suspended() => Assert.Equal("A2 A1 A0 B0 B1 B2", Snippet.Run("""
        await Site.Saved(2);

        public static partial class Site { [Hook] public static partial Task Saved(int n); }

        static class Plugin
        {
            [Action("Saved")]
            internal static async Task A(int n)
            {
                Log.Add("A" + n);
                await Task.Yield();
                if (n > 0)
                    await Site.Saved(n - 1);
            }

            [Action("Saved")] internal static void B(int n) => Log.Add("B" + n);
        }
        """));
}
