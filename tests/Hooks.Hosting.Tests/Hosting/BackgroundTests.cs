using Hooks.Hosting.Tests.Harness;

namespace Hooks.Hosting.Tests.Hosting;

public class BackgroundTests : HostTest
{
    private readonly LogEntries _log = new();

    [Fact]
    public async Task A_host_that_stops_waits_for_background_handlers()
    {
        var host = await Start(_log);
        ShopHooks.Sold("gated");
        await Gate.Reached.WaitAsync();

        var stopped = host.StopAsync();
        Assert.False(stopped.IsCompleted);
        Gate.Open();
        await stopped;

        Assert.Equal((0, 0), (HookBackground.Counts.Queued, HookBackground.Counts.Running));
        Assert.Empty(_log.All);
    }

    [Fact]
    public async Task What_fails_until_the_end_is_logged()
    {
        var host = await Start(_log);
        ShopHooks.Sold("lost");
        await host.StopAsync();

        Assert.Equal("Handler 'Till.Send' of plugin 'till' failed in hook 'sold'.", _log.Text);
    }

    [Fact]
    public async Task When_the_hosts_time_is_over_handlers_are_told_to_end_and_the_log_says_which()
    {
        var host = await Start(services => services.AddHooks(options => options.Background = new() { MaxParallelism = 1 }), _log);
        ShopHooks.Sold("gated");
        await Gate.Reached.WaitAsync();
        ShopHooks.Sold("waiting");

        await host.StopAsync(new CancellationToken(canceled: true));
        await HookBackground.DrainAsync();

        Assert.Contains(_log.All, entry => entry.Level == LogLevel.Warning && entry.Message.StartsWith(
            "The host's time to shut down was over before its background handlers had ended. "
            + "Background handlers are not done: 1 calls wait, and these run: 'Till.Send' of hook 'sold'",
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_configures_the_queue()
    {
        await Start(services => services.AddHooks(options => options.Background = new() { Capacity = 7 }));

        Assert.Equal(7, HookBackground.Options.Capacity);
    }

    [Fact]
    public async Task A_host_leaves_the_queue_as_it_is_where_nothing_is_said()
    {
        HookBackground.Configure(new HookBackgroundOptions { Capacity = 7 });
        await Start(_log);

        Assert.Equal(7, HookBackground.Options.Capacity);
    }

    [Fact]
    public async Task A_host_that_starts_after_another_has_stopped_takes_calls_again()
    {
        var dropped = HookBackground.Counts.Dropped;
        var first = await Start(_log);
        await first.StopAsync();
        var second = await Start(_log);
        ShopHooks.Sold("lost");
        await second.StopAsync();

        Assert.Equal(dropped, HookBackground.Counts.Dropped);
        Assert.Equal("Handler 'Till.Send' of plugin 'till' failed in hook 'sold'.", _log.Text);
    }

    [Fact]
    public async Task A_host_that_stops_while_another_runs_leaves_the_queue_open()
    {
        var dropped = HookBackground.Counts.Dropped;
        var first = await Start(_log);
        await Start(_log);
        await first.StopAsync();
        ShopHooks.Sold("tea");
        await HookBackground.DrainAsync();

        Assert.Equal(dropped, HookBackground.Counts.Dropped);
    }
}
