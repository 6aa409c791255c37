using Hooks.Hosting.Tests.Harness;

namespace Hooks.Hosting.Tests.Hosting;

public class LogTests : HostTest
{
    private readonly LogEntries _log = new();

    [Fact]
    public async Task A_reported_failure_is_an_error_with_properties()
    {
        await Start(_log);
        ShopHooks.Sold("broken");

        var entry = Assert.Single(_log.All);
        Assert.Equal(LogLevel.Error, entry.Level);
        Assert.Equal("HandlerFailed", entry.Id.Name);
        Assert.Equal("Handler 'Till.Charge' of plugin 'till' failed in hook 'sold'.", entry.Message);
        Assert.Equal("sold", entry.Properties["Hook"]);
        Assert.Equal("Till.Charge", entry.Properties["Handler"]);
        Assert.Equal("till", entry.Properties["Plugin"]);
        Assert.Equal("the till is <broken>", entry.Exception?.Message);
    }

    [Fact]
    public async Task A_timeout_is_a_warning()
    {
        await Start(_log);
        await ShopHooks.StockAsked("endless", CancellationToken.None);

        var entry = Assert.Single(_log.All);
        Assert.Equal(LogLevel.Warning, entry.Level);
        Assert.Equal(
            "Handler 'Till.Count' of plugin 'till' timed out in hook 'stock_asked': "
            + "Handler 'Till.Count' of hook 'stock_asked' did not finish within 1 ms.",
            entry.Message);
        Assert.Equal("stock_asked", entry.Properties["Hook"]);
    }

    [Fact]
    public async Task A_host_that_has_stopped_logs_no_more()
    {
        var host = await Start(_log);
        await host.StopAsync();
        ShopHooks.Sold("broken");

        Assert.Empty(_log.All);
    }

    [Fact]
    public async Task Of_several_hosts_the_first_logs_and_then_the_next()
    {
        var second = new LogEntries();
        var first = await Start(_log);
        await Start(second);

        ShopHooks.Sold("broken");
        Assert.Single(_log.All);
        Assert.Empty(second.All);

        await first.StopAsync();
        ShopHooks.Sold("broken");
        Assert.Single(_log.All);
        Assert.Single(second.All);
    }

    [Fact]
    public async Task Every_host_has_the_whole_history()
    {
        var first = await Start(_log);
        var second = await Start(_log);
        ShopHooks.Sold("broken");

        Assert.Equal(1, first.Services.GetRequiredService<HookFailureHistory>().Total);
        Assert.Equal(1, second.Services.GetRequiredService<HookFailureHistory>().Total);
    }

    [Fact]
    public async Task The_history_keeps_the_last_failures_as_text()
    {
        var clock = new Clock();
        var host = await Start(services => services
            .AddSingleton<TimeProvider>(clock)
            .AddHooks(options => options.RecentFailures = 2));
        ShopHooks.Sold("broken");
        await ShopHooks.StockAsked("endless", CancellationToken.None);
        ShopHooks.Sold("broken");

        var history = host.Services.GetRequiredService<HookFailureHistory>();
        Assert.Equal((3, 1), (history.Total, history.Timeouts));
        Assert.Equal(
            [
                new RecentHookFailure(
                    clock.Now, "sold", "Till.Charge", "till", "System.InvalidOperationException", "the till is <broken>", IsTimeout: false),
                new RecentHookFailure(
                    clock.Now, "stock_asked", "Till.Count", "till", "System.TimeoutException",
                    "Handler 'Till.Count' of hook 'stock_asked' did not finish within 1 ms.", IsTimeout: true),
            ],
            history.Recent);
    }
}
