namespace Hooks.Runtime.Tests.Background;

public class OrderTests : BackgroundTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Calls_that_keep_the_order_of_their_hook_run_one_at_a_time_as_they_were_posted(bool isAsked)
    {
        const int calls = 500;
        var order = new List<int>();
        var running = 0;
        var together = 0;
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 4, Capacity = 10, KeepOrder = !isAsked });
        for (var i = 0; i < calls; i++)
        {
            var number = i;
            Post(async _ =>
            {
                together = Math.Max(together, Interlocked.Increment(ref running));
                order.Add(number);
                if (number % 3 == 0)
                    await Task.Yield();
                Interlocked.Decrement(ref running);
            }, keepsOrder: isAsked);
        }

        await Drain();
        Assert.Equal(Enumerable.Range(0, calls), order);
        Assert.Equal(1, together);
    }

    [Fact]
    public async Task A_slow_handler_of_one_hook_does_not_hold_up_other_hooks()
    {
        var gate = new Gate();
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 2 });
        for (var i = 0; i < 5; i++)
            Post(_ => gate.Wait(), keepsOrder: true, hook: "slow");
        await gate.Reached();

        var other = new Gate();
        Post(_ => other.Wait(), keepsOrder: true, hook: "other");
        await other.Reached();

        other.Open();
        gate.Open();
    }

    [Fact]
    public async Task Calls_that_wait_for_their_order_count_as_queued()
    {
        var gate = new Gate();
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 4, Capacity = 2 });
        for (var i = 0; i < 3; i++)
            Post(_ => gate.Wait(), keepsOrder: true);
        await gate.Reached();

        var late = PostAsync(() => Log("late"));
        Assert.False(late.IsCompleted);
        Assert.Equal((3, 1), (Counts.Queued, Counts.Running));
        gate.Open();
        await late;
        await Drain();
        Assert.Equal("late", Logged);
    }

    [Fact]
    public async Task Calls_of_an_async_hook_keep_their_order_too()
    {
        var gate = new Gate();
        var other = new Gate();
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 2 });
        await PostAsync(_ => gate.Wait(), keepsOrder: true);
        await gate.Reached();
        await PostAsync(() => Log("second"), keepsOrder: true);
        await PostAsync(async _ =>
        {
            await Task.Yield();
            Log("third");
        }, keepsOrder: true);

        // The other worker has come past both.
        await PostAsync(_ => other.Wait(), hook: "other");
        await other.Reached();
        Assert.Equal("", Logged);
        gate.Open();
        other.Open();
        await Drain();
        Assert.Equal("second third", Logged);
    }

    [Fact]
    public async Task The_order_survives_a_failure()
    {
        using var reported = new ReportedFailures("failing order");
        Post((Action)(() => throw new FormatException("no")), keepsOrder: true, hook: "failing order");
        Post(() => Log("second"), keepsOrder: true, hook: "failing order");
        await Drain();

        Assert.Equal(("second", "handler: no"), (Logged, reported.Text));
    }
}
