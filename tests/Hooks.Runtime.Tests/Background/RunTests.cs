using Hooks.CompilerServices;

namespace Hooks.Runtime.Tests.Background;

public class RunTests : BackgroundTest
{
    [Fact]
    public async Task A_call_runs_on_the_thread_pool_with_its_state()
    {
        HookPost.Sync("state", "handler", "tests", false, (Text: "a", Number: 1), state =>
            Log($"{state.Text}{state.Number} {Thread.CurrentThread.IsThreadPoolThread}"));
        await Drain();

        Assert.Equal("a1 True", Logged);
        Assert.Equal(new HookBackgroundCounts(0, 0, 1, 0, 0), Counts);
    }

    [Fact]
    public async Task Whoever_posts_does_not_wait_for_the_handler()
    {
        var gate = new Gate();
        Post(_ => gate.Wait());
        await gate.Reached();

        Assert.Equal(new HookBackgroundCounts(0, 1, 0, 0, 0), Counts);
        gate.Open();
        await Drain();
        Assert.Equal(1, Counts.Completed);
    }

    [Fact]
    public async Task As_many_run_at_the_same_time_as_may()
    {
        var gate = new Gate();
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 3 });
        for (var i = 0; i < 5; i++)
            Post(_ => gate.Wait());
        await gate.Reached(3);

        Assert.Equal((2, 3), (Counts.Queued, Counts.Running));
        gate.Open();
        await Drain();
        Assert.Equal(5, Counts.Completed);
    }

    [Fact]
    public async Task A_failure_is_reported_and_counted_and_the_worker_goes_on()
    {
        using var reported = new ReportedFailures(nameof(A_failure_is_reported_and_counted_and_the_worker_goes_on));
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1 });
        Post((Action)(() => throw new FormatException("sync")), handler: "first");
        Post(async _ =>
        {
            await Task.Yield();
            throw new FormatException("async");
        }, handler: "second");
        Post(() => Log("third"));
        await Drain();

        Assert.Equal("third", Logged);
        Assert.Equal("first: sync second: async", reported.Text);
        Assert.Equal(new HookBackgroundCounts(0, 0, 1, 2, 0), Counts);
    }

    [Fact]
    public async Task Many_threads_that_post_lose_nothing()
    {
        const int each = 5_000;
        var ran = 0;
        HookBackground.Configure(new HookBackgroundOptions { Capacity = 64, MaxParallelism = 4 });
        await InTime(Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                if (i % 2 == 0)
                    Post(() => Interlocked.Increment(ref ran), keepsOrder: thread == 0, hook: "many");
                else
                    await PostAsync(() => Interlocked.Increment(ref ran), hook: "many");
            }
        }))));
        await Drain();

        Assert.Equal(4 * each, ran);
        Assert.Equal(new HookBackgroundCounts(0, 0, 4 * each, 0, 0), Counts);
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Capacity", () => new HookBackgroundOptions { Capacity = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxParallelism", () => new HookBackgroundOptions { MaxParallelism = 0 });
        Assert.Throws<ArgumentNullException>("options", () => HookBackground.Configure(null!));
    }
}
