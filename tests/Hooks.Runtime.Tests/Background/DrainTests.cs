namespace Hooks.Runtime.Tests.Background;

public class DrainTests : BackgroundTest
{
    [Fact]
    public async Task An_idle_queue_is_drained_at_once()
    {
        Assert.True(HookBackground.DrainAsync().IsCompletedSuccessfully);
        await HookBackground.DrainAsync(new CancellationToken(canceled: true));
    }

    [Fact]
    public async Task It_waits_for_what_handlers_post_too()
    {
        Post(async _ =>
        {
            await Task.Delay(10);
            Post(async _ =>
            {
                await Task.Delay(10);
                Log("last");
            });
        });

        await Drain();
        Assert.Equal("last", Logged);
    }

    [Fact]
    public async Task A_full_queue_takes_calls_while_it_is_drained()
    {
        var gate = new Gate();
        HookBackground.Configure(new HookBackgroundOptions { Capacity = 1, MaxParallelism = 1 });
        Post(_ => gate.Wait());
        await gate.Reached();
        Post(() => Log("queued"));
        var drained = HookBackground.DrainAsync();
        var late = PostAsync(() => Log("late"));

        Assert.False(late.IsCompleted || drained.IsCompleted);
        gate.Open();
        await InTime(drained);
        Assert.True(late.IsCompletedSuccessfully);
        Assert.Equal("queued late", Logged);
    }

    [Fact]
    public async Task A_handler_that_never_ends_is_named()
    {
        var gate = new Gate();
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1 });
        Post(_ => gate.Wait(), hook: "saved", handler: "Mailer.Send");
        Post(() => { }, hook: "saved");
        await gate.Reached();
        using var limit = new CancellationTokenSource(20);

        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(() => HookBackground.DrainAsync(limit.Token));

        Assert.Matches(@"^Background handlers are not done: 1 calls wait, and these run: 'Mailer\.Send' of hook 'saved' \(\d+(\.\d)? s\)\.$", thrown.Message);
        Assert.Equal(limit.Token, thrown.CancellationToken);
        Assert.Equal((1, 1), (Counts.Queued, Counts.Running));
        gate.Open();
    }

    [Fact]
    public async Task A_handler_cannot_wait_for_itself()
    {
        using var reported = new ReportedFailures("drains");
        Post(async _ =>
        {
            await Task.Yield();
            await HookBackground.DrainAsync();
        }, hook: "drains", handler: "Eager.Drain");
        await Drain();

        Assert.Equal(
            "Eager.Drain: Background handler 'Eager.Drain' of hook 'drains' waits until no background handler runs, and so for itself. "
            + "Drain from outside of background handlers.",
            reported.Text);
    }

    [Fact]
    public async Task A_queue_that_is_replaced_still_runs_what_it_holds()
    {
        var gate = new Gate();
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1 });
        Post(_ => gate.Wait(), handler: "old");
        Post(() => Log("held"));
        await gate.Reached();
        HookBackground.Configure(new HookBackgroundOptions());
        Post(() => Log("new"));
        var drained = HookBackground.DrainAsync();

        using var limit = new CancellationTokenSource(20);
        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(() => HookBackground.DrainAsync(limit.Token));
        Assert.Contains("'old' of hook", thrown.Message, StringComparison.Ordinal);
        gate.Open();
        await InTime(drained);
        Assert.Equal(["held", "new"], Logged.Split(' ').Order());
    }
}
