namespace Hooks.Runtime.Tests.Background;

public class StopTests : BackgroundTest
{
    [Fact]
    public async Task It_waits_for_what_was_posted()
    {
        Post(async token =>
        {
            await Task.Delay(10, token);
            Log("done");
        });
        await InTime(HookBackground.StopAsync());

        Assert.Equal("done", Logged);
    }

    [Fact]
    public async Task What_is_posted_afterwards_is_dropped_counted_and_reported_until_a_new_queue_starts()
    {
        using var reported = new ReportedFailures("stopped");
        await HookBackground.StopAsync();
        Post(() => Log("late"), hook: "stopped");
        await PostAsync(() => Log("late"), hook: "stopped");

        Assert.Equal(new HookBackgroundCounts(0, 0, 0, 0, 2), Counts);
        const string why = "handler: It was posted after HookBackground.StopAsync, and was dropped. HookBackground.Configure starts a new queue.";
        Assert.Equal($"{why} {why}", reported.Text);

        HookBackground.Configure(new HookBackgroundOptions());
        Post(() => Log("again"), hook: "stopped");
        await Drain();
        Assert.Equal("again", Logged);
    }

    [Fact]
    public async Task What_handlers_post_while_it_waits_still_runs()
    {
        var gate = new Gate();
        Post(async _ =>
        {
            await gate.Wait();
            Post(() => Log("nested"));
        });
        await gate.Reached();
        var stopped = HookBackground.StopAsync();
        gate.Open();
        await InTime(stopped);

        Assert.Equal("nested", Logged);
        Assert.Equal(0, Counts.Dropped);
    }

    [Fact]
    public async Task When_its_time_is_over_handlers_are_told_and_the_rest_is_dropped_counted_and_reported()
    {
        using var reported = new ReportedFailures("stopped");
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1, Capacity = 2 });
        var gate = new Gate();
        Post(token => gate.Wait(token), hook: "stopped", handler: "endless");
        await gate.Reached();
        Post(() => Log("queued"), hook: "stopped", handler: "queued");
        Post(() => Log("in order"), keepsOrder: true, hook: "stopped", handler: "in order");
        var waiting = PostAsync(() => Log("waiting"), hook: "stopped");

        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(
            () => HookBackground.StopAsync(new CancellationToken(canceled: true)));
        Assert.Contains("3 calls wait, and these run: 'endless' of hook 'stopped'", thrown.Message, StringComparison.Ordinal);
        await InTime(waiting.AsTask());
        await Drain();

        Assert.Equal("", Logged);
        Assert.Equal(new HookBackgroundCounts(0, 0, 0, 1, 3), Counts);
        Assert.Contains("queued: It had not started when the time of HookBackground.StopAsync was over, and was dropped.", reported.Text, StringComparison.Ordinal);
        Assert.Contains("endless: A task was canceled.", reported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sync_poster_that_is_blocked_is_let_go_and_its_call_dropped_counted_and_reported()
    {
        using var reported = new ReportedFailures("stopped");
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1, Capacity = 1 });
        var gate = new Gate();
        Post(token => gate.Wait(token));
        await gate.Reached();
        Post(() => Log("queued"));
        var poster = new Thread(() => Post(() => Log("blocked"), hook: "stopped"));
        poster.Start();
        Assert.True(SpinWait.SpinUntil(() => Counts.Queued == 2 && poster.ThreadState == ThreadState.WaitSleepJoin, TimeSpan.FromSeconds(30)));

        await Assert.ThrowsAsync<OperationCanceledException>(() => HookBackground.StopAsync(new CancellationToken(canceled: true)));
        Assert.True(poster.Join(TimeSpan.FromSeconds(30)));
        await Drain();

        Assert.Equal("", Logged);
        Assert.Equal(new HookBackgroundCounts(0, 0, 0, 1, 2), Counts);
        Assert.Equal("handler: It had not started when the time of HookBackground.StopAsync was over, and was dropped.", reported.Text);
    }
}
