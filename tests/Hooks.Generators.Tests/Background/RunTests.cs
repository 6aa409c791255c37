namespace Hooks.Generators.Tests.Background;

/// <summary>Handlers that run off the path of whoever fires the hook.</summary>
public class RunTests
{
    private const string Gate = """

        static class Gate
        {
            public static readonly ManualResetEventSlim Open = new();
        }
        """;

    [Fact]
    public void The_caller_goes_on_and_the_handler_runs_later() => Assert.Equal("now 1 fired later 1 False", Snippet.Run("""
        var caller = Environment.CurrentManagedThreadId;
        Site.Saved(1, caller);
        Log.Add("fired");
        Gate.Open.Set();
        await HookBackground.DrainAsync();

        public static partial class Site { [Hook] public static partial void Saved(int id, int caller); }

        static class P
        {
            [Action("Saved", Background = true, Priority = 1)]
            internal static void Later(int id, int caller)
            {
                Gate.Open.Wait();
                Log.Add($"later {id} {Environment.CurrentManagedThreadId == caller}");
            }

            [Action("Saved")] internal static void Now(int id) => Log.Add($"now {id}");
        }
        """ + Gate));

    [Fact]
    public void Handlers_of_every_form_get_their_arguments()
    {
        var logged = Snippet.Run("""
            Site.Saved(1, "a", new Event(2, 3));
            Site.Nothing();
            Site.Dynamic(default, "d");
            Site.Kept(7);
            await Site.Later("l", new Event(4, 5), new CancellationTokenSource().Token);
            await Site.Valued(6);
            await HookBackground.DrainAsync();

            public readonly record struct Event(long A, long B);

            public static partial class Site
            {
                [Hook] public static partial void Saved(int id, string text, in Event e);
                [Hook] public static partial void Nothing();
                [Hook] public static partial void Dynamic(in Event e, dynamic? value);
                [Hook] public static partial void Kept<T>(T value);
                [Hook] public static partial Task Later(string text, in Event e, CancellationToken token);
                [Hook] public static partial ValueTask Valued(int state);
            }

            static class P
            {
                [Action("Saved", Background = true)] internal static void Saved(int id, object text, in Event e) => Log.Add($"saved:{id},{text},{e.A}");
                [Action("Saved", Background = true)] internal static void First(object id) => Log.Add($"first:{id}");
                [Action("Saved", Background = true)] internal static void None() => Log.Add("none");
                [Action("Saved", Background = true)]
                internal static async Task Async(int id, string text, Event e, CancellationToken token)
                {
                    await Task.Yield();
                    Log.Add($"async:{id},{e.B},{token.CanBeCanceled}");
                }

                [Action("Nothing", Background = true)] internal static void Nothing() => Log.Add("nothing");
                [Action("Dynamic", Background = true)] internal static void Dynamic(in Event e, dynamic? value) => Log.Add($"dynamic:{(object?)value}");
                [Action("Kept", Background = true)] internal static void Kept<T>(T value) => Log.Add($"kept:{value}:{typeof(T).Name}");
                [Action("Later", Background = true)] internal static async Task Later(string text, Event e) { await Task.Yield(); Log.Add($"later:{text},{e.B}"); }
                [Action("Later", Background = true)] internal static void SyncWithToken(string text, CancellationToken token) => Log.Add($"sync:{text},{token.CanBeCanceled}");
                [Action("Valued", Background = true)] internal static async ValueTask Valued(int state, CancellationToken token) { await Task.Yield(); Log.Add($"valued:{state}"); }
            }
            """);

        Assert.Equal(
            ["async:1,3,True", "dynamic:d", "first:1", "kept:7:Int32", "later:l,5", "none", "nothing", "saved:1,a,2", "sync:l,True", "valued:6"],
            logged.Split(' ').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_token_is_not_the_callers() => Assert.Equal("still here", Snippet.Run("""
        using var request = new CancellationTokenSource();
        await Site.Saved(request.Token);
        request.Cancel();
        Gate.Open.Set();
        await HookBackground.DrainAsync();

        public static partial class Site { [Hook] public static partial Task Saved(CancellationToken token); }

        static class P
        {
            [Action("Saved", Background = true)]
            internal static async Task On(CancellationToken token)
            {
                await Task.Yield();
                Gate.Open.Wait();
                Log.Add(token.IsCancellationRequested ? "cancelled" : "still here");
            }
        }
        """ + Gate));

    [Fact]
    public void Conditions_are_tested_when_the_hook_is_fired() => Assert.Equal("run yes", Snippet.Run("""
        var e = new Event { Name = "yes" };
        Site.Saved(e);
        e.Name = "no";
        Site.Saved(e);
        e.Name = "yes";
        Gate.Open.Set();
        await HookBackground.DrainAsync();

        public sealed class Event { public string? Name { get; set; } }

        public static partial class Site { [Hook] public static partial void Saved(Event e); }

        static class P
        {
            [Action("Saved", Background = true), When("Name", "yes")]
            internal static void On(Event e)
            {
                Gate.Open.Wait();
                Log.Add($"run {e.Name}");
            }
        }
        """ + Gate));

    [Fact]
    public void A_failure_is_reported_and_reaches_nobody() => Assert.Equal("fired reported(saved, P.On: no) reported(saved, P.Null: The handler returned null instead of a task; return Task.CompletedTask or Task.FromResult(value).)", Snippet.Run("""
        Try.LogReported();
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1 });
        Site.Saved();
        Log.Add("fired");
        Gate.Open.Set();
        await HookBackground.DrainAsync();

        public static partial class Site { [Hook("saved", Errors = HookErrorPolicy.Propagate)] public static partial void Saved(); }

        static class P
        {
            [Action("saved", Background = true, Priority = 1)]
            internal static void On()
            {
                Gate.Open.Wait();
                throw new InvalidOperationException("no");
            }

            [Action("saved", Background = true, Priority = 2)] internal static Task Null() => null!;
        }
        """ + Gate));

    [Theory]
    [InlineData("Errors = HookErrorPolicy.Continue")]
    [InlineData("Errors = HookErrorPolicy.Stop")]
    [InlineData("Errors = HookErrorPolicy.Report")]
    [InlineData("Errors = HookErrorPolicy.Propagate")]
    [InlineData("Parallel = true")]
    [InlineData("TimeoutMilliseconds = 1")]
    [InlineData("TimeoutMilliseconds = 1, Parallel = true, OnTimeout = HookTimeout.Fail")]
    public void Every_option_of_an_async_hook_goes_with_it(string options)
    {
        foreach (var type in new[] { "Task", "ValueTask" })
        {
            Assert.Equal("fired now later end", Snippet.Run($$"""
                HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1 });
                Site.Saved("x").GetAwaiter().GetResult();
                Log.Add("now");
                Gate.Open.Set();
                await HookBackground.DrainAsync();
                Log.Add("end");

                public static partial class Site { [Hook({{options}})] public static partial {{type}} Saved(string text, CancellationToken token = default); }

                static class P
                {
                    [Action("Saved", Background = true)]
                    internal static async Task Later(string text)
                    {
                        await Task.Yield();
                        Gate.Open.Wait();
                        await Task.Delay(5);
                        Log.Add("later");
                    }

                    [Action("Saved")] internal static void Now(string text) => Log.Add("fired");
                }
                """ + Gate));
        }
    }

    [Fact]
    public void Handlers_that_keep_the_order_run_as_the_hook_was_fired() => Assert.Equal(
        string.Join(" ", Enumerable.Range(0, 50).SelectMany(i => new[] { $"a{i}", $"b{i}" })),
        Snippet.Run("""
            HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 4 });
            for (var i = 0; i < 50; i++)
                Site.Saved(i);
            await HookBackground.DrainAsync();

            public static partial class Site { [Hook] public static partial void Saved(int x); }

            static class P
            {
                [Action("Saved", Background = true, KeepOrder = true)]
                internal static async Task A(int x)
                {
                    await Task.Yield();
                    Log.Add($"a{x}");
                }

                [Action("Saved", Background = true, KeepOrder = true)] internal static void B(int x) => Log.Add($"b{x}");
            }
            """));

    [Fact]
    public void A_full_queue_makes_the_caller_of_an_async_hook_wait_until_it_cancels() => Assert.Equal(
        "waits OperationCanceledException(The operation was canceled.) 2 True", Snippet.Run("""
            HookBackground.Configure(new HookBackgroundOptions { Capacity = 1, MaxParallelism = 1 });
            await Site.Saved(default);
            Gate.Entered.Wait();
            await Site.Saved(default);
            using var request = new CancellationTokenSource();
            var third = Site.Saved(request.Token);
            Log.Add(third.IsCompleted ? "goes on" : "waits");
            request.Cancel();
            await Try.Run(() => third);
            Gate.Open.Set();
            await HookBackground.DrainAsync();
            Log.Add(HookBackground.Counts.Completed);
            Log.Add(HookBackground.Counts.Dropped == 0);

            public static partial class Site { [Hook] public static partial Task Saved(CancellationToken token); }

            static class P
            {
                [Action("Saved", Background = true)]
                internal static void On()
                {
                    Gate.Entered.Set();
                    Gate.Open.Wait();
                }
            }

            static class Gate
            {
                public static readonly ManualResetEventSlim Entered = new();
                public static readonly ManualResetEventSlim Open = new();
            }
            """));

    [Theory]
    [InlineData("void Saved(int id)", "Site.Saved(1)")]
    [InlineData("Task Saved(int id)", "await Site.Saved(1)")]
    [InlineData("ValueTask Saved(int id, CancellationToken token = default)", "await Site.Saved(1)")]
    public void It_stays_in_the_background_beside_handlers_that_are_added(string hook, string fire)
    {
        var added = hook.StartsWith("void", StringComparison.Ordinal) ? "id => Log.Add($\"added {id}\")"
            : hook.StartsWith("Task", StringComparison.Ordinal) ? "id => { Log.Add($\"added {id}\"); return Task.CompletedTask; }"
            : "(id, _) => { Log.Add($\"added {id}\"); return default; }";
        Assert.Equal("added 1 fired later 1", Snippet.Run($$"""
            Site.Points.Saved.Add({{added}});
            {{fire}};
            Log.Add("fired");
            Gate.Open.Set();
            await HookBackground.DrainAsync();

            public static partial class Site { [Hook] public static partial {{hook}}; }

            static class P
            {
                [Action("Saved", Background = true)]
                internal static void Later(int id)
                {
                    Gate.Open.Wait();
                    Log.Add($"later {id}");
                }
            }
            """ + Gate));
    }
}
