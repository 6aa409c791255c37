namespace Hooks.Generators.Tests.Background;

/// <summary>What is written for background handlers.</summary>
public class EmittedTests
{
    [Fact]
    public void A_post_for_each_form() => Snapshot.Verify(Hooks(TestAssembly.Library("Shop", """
        public readonly record struct Event(long A, long B);

        internal static partial class Site
        {
            [Hook("saved")] internal static partial void Saved(int id, in Event e);
            [Hook("left")] internal static partial Task Left();
            [Hook("ended")] internal static partial ValueTask Ended(string text, CancellationToken cancellationToken);
        }

        internal static class P
        {
            [Action("saved", Background = true)] internal static void One(object id) { }
            [Action("saved", Background = true, KeepOrder = true)] internal static Task Two(int id, in Event e, CancellationToken token) => Task.CompletedTask;
            [Action("saved", Background = true), When("id", 1)] internal static void Three() { }
            [Action("ended", Background = true)] internal static Task Four(string text, CancellationToken token) => Task.CompletedTask;
            [Action("ended")] internal static void Five() { }
            [Action("left", Background = true)] internal static void Eight() { }
            [Action("ended", Background = true)] internal static ValueTask Six(string text) => default;
            [Action("saved", Background = true)] internal static void Seven(CancellationToken token) { }
        }
        """).Emitted()));

    /// <summary>The file with the bodies of the hooks.</summary>
    private static string Hooks(string emitted) =>
        emitted.Split("==== ").Single(file => file.StartsWith("Site.Hooks.g.cs", StringComparison.Ordinal));

    [Fact]
    public void A_post_allocates_the_queues_item_and_no_closure() => Assert.Equal("True", Snippet.Run("""
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1, Capacity = 10_000 });
        Site.Saved(0, 0);
        Gate.Entered.Wait();
        Fire();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fire();
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 1000;
        Gate.Open.Set();
        await HookBackground.DrainAsync();
        Log.Add(each <= 150 ? "True" : each);

        static void Fire()
        {
            for (var i = 0; i < 1000; i++)
                Site.Saved(1, i);
        }

        public static partial class Site { [Hook] public static partial void Saved(long a, long b); }

        static class P
        {
            [Action("Saved", Background = true)]
            internal static void On(long a, long b)
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
}
