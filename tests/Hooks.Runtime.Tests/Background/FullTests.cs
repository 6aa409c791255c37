namespace Hooks.Runtime.Tests.Background;

/// <summary>A queue without room.</summary>
public class FullTests : BackgroundTest
{
    [Fact]
    public async Task A_sync_poster_is_blocked_until_there_is_room()
    {
        var gate = await Fill(HookBackgroundFullMode.Wait);
        var poster = Task.Run(() =>
        {
            Post(() => Log("late"), hook: "full");
            Log("posted");
        });

        QueuedAre(2);
        Assert.Equal("", Logged);
        gate.Open();
        await InTime(poster);
        await Drain();
        Assert.Equal(["late", "posted"], Logged.Split(' ').Order());
        Assert.Equal(0, Counts.Dropped);
    }

    [Fact]
    public async Task An_async_poster_waits_until_there_is_room()
    {
        var gate = await Fill(HookBackgroundFullMode.Wait);
        var post = PostAsync(() => Log("late"), hook: "full");

        Assert.False(post.IsCompleted);
        gate.Open();
        await InTime(post.AsTask());
        await Drain();
        Assert.Equal("late", Logged);
    }

    [Fact]
    public async Task An_async_poster_that_gives_up_has_posted_nothing()
    {
        using var source = new CancellationTokenSource();
        var gate = await Fill(HookBackgroundFullMode.Wait);
        var post = PostAsync(() => Log("late"), source.Token, hook: "full").AsTask();

        source.Cancel();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
        Assert.Equal(source.Token, thrown.CancellationToken);
        Assert.Equal((1, 1, 0), (Counts.Queued, Counts.Running, Counts.Dropped));
        gate.Open();
        await Drain();
        Assert.Equal("", Logged);
    }

    [Fact]
    public async Task Drop_oldest_drops_what_has_waited_longest_counts_and_reports_it()
    {
        using var reported = new ReportedFailures("full");
        var gate = await Fill(HookBackgroundFullMode.DropOldest, capacity: 2);
        Post(() => Log("second"), hook: "full");
        Post(() => Log("third"), hook: "full", handler: "c");
        Post(() => Log("fourth"), hook: "full");

        gate.Open();
        await Drain();
        Assert.Equal(["fourth", "third"], Logged.Split(' ').Order());
        Assert.Equal(new HookBackgroundCounts(0, 0, 3, 0, 2), Counts);
        const string why = "It was dropped from the background queue, in which 2 calls waited already. Raise HookBackgroundOptions.Capacity "
            + "or MaxParallelism, or let callers wait: FullMode = HookBackgroundFullMode.Wait.";
        Assert.Equal($"waiting: {why} handler: {why}", reported.Text);
    }

    [Fact]
    public async Task Drop_oldest_drops_calls_that_wait_for_their_order_too()
    {
        var gate = new Gate();
        var other = new Gate();
        HookBackground.Configure(new HookBackgroundOptions { Capacity = 3, MaxParallelism = 2, FullMode = HookBackgroundFullMode.DropOldest });
        Post(_ => gate.Wait(), keepsOrder: true);
        await gate.Reached();
        foreach (var line in new[] { "a", "b" })
            Post(() => Log(line), keepsOrder: true);

        // The other worker has found out that they must wait: they are out of the queue, and have waited longer than what is in it.
        Post(_ => other.Wait(), hook: "other");
        await other.Reached();
        foreach (var line in new[] { "c", "d", "e" })
            Post(() => Log(line), hook: "other");

        gate.Open();
        other.Open();
        await Drain();
        Assert.Equal(["c", "d", "e"], Logged.Split(' ').Order());
        Assert.Equal(2, Counts.Dropped);
    }

    [Fact]
    public async Task Drop_oldest_drops_the_first_of_those_that_keep_their_order()
    {
        var gate = await Fill(HookBackgroundFullMode.DropOldest, capacity: 3);
        foreach (var line in new[] { "a", "b", "c", "d" })
            Post(() => Log(line), keepsOrder: true);

        gate.Open();
        await Drain();
        Assert.Equal("b c d", Logged);
        Assert.Equal(2, Counts.Dropped);
    }

    [Fact]
    public async Task Drop_oldest_drops_others_where_what_keeps_its_order_has_ended()
    {
        var gate = new Gate();
        HookBackground.Configure(new HookBackgroundOptions { Capacity = 1, MaxParallelism = 1, FullMode = HookBackgroundFullMode.DropOldest });
        Post(() => Log("ordered"), keepsOrder: true);
        await Drain();
        Post(_ => gate.Wait(), hook: "full");
        await gate.Reached();
        Post(() => Log("second"), hook: "full");
        Post(() => Log("third"), hook: "full");

        gate.Open();
        await Drain();
        Assert.Equal("ordered third", Logged);
        Assert.Equal(1, Counts.Dropped);
    }

    [Fact]
    public async Task A_handler_that_posts_into_a_full_queue_does_not_wait_for_itself()
    {
        HookBackground.Configure(new HookBackgroundOptions { Capacity = 1, MaxParallelism = 1 });
        Post(() =>
        {
            for (var i = 0; i < 5; i++)
                Post(() => Log("sync"), hook: "full");
        });
        Post(async _ =>
        {
            await Task.Yield();
            for (var i = 0; i < 5; i++)
                await PostAsync(() => Log("async"), hook: "full");
        });

        await Drain();
        Assert.Equal(5, Logged.Split(' ').Count(line => line == "sync"));
        Assert.Equal(5, Logged.Split(' ').Count(line => line == "async"));
        Assert.Equal(0, Counts.Dropped);
    }

    [Fact]
    public async Task What_a_handler_leaves_behind_waits_like_everybody_else()
    {
        var left = new TaskCompletionSource<Task>();
        var ended = new TaskCompletionSource();
        Post(() => left.SetResult(Task.Run(async () =>
        {
            await ended.Task;
            await PostAsync(() => Log("late"), hook: "full");
        })));
        var leftBehind = await left.Task;
        await Drain();
        var gate = await Fill(HookBackgroundFullMode.Wait);

        ended.SetResult();
        QueuedAre(2);
        Assert.False(leftBehind.IsCompleted);
        gate.Open();
        await InTime(leftBehind);
    }

    /// <summary>Those who wait until they may post count as queued.</summary>
    private void QueuedAre(int calls) => Assert.True(SpinWait.SpinUntil(() => Counts.Queued == calls, TimeSpan.FromSeconds(30)));

    /// <summary>Makes a queue in which one handler runs and as many wait as may.</summary>
    private static async Task<Gate> Fill(HookBackgroundFullMode mode, int capacity = 1)
    {
        var gate = new Gate();
        HookBackground.Configure(new HookBackgroundOptions { Capacity = capacity, MaxParallelism = 1, FullMode = mode });
        Post(_ => gate.Wait(), hook: "full");
        await gate.Reached();
        Post(() => { }, hook: "full", handler: "waiting");
        return gate;
    }
}
