using Hooks.Hosting.Tests.Harness;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hooks.Hosting.Tests.Hosting;

public class HealthTests : HostTest
{
    private readonly Clock _clock = new();

    [Fact]
    public async Task It_is_healthy_and_says_how_things_stand()
    {
        var entry = await Check(await Start());

        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal("Hooks are well.", entry.Description);
        Assert.Equal(
            ["capacity", "completed", "dropped", "failed", "failures", "queued", "recentFailures", "running", "timeouts"],
            entry.Data.Keys.Order());
        Assert.Equal(4, entry.Data["capacity"]);
    }

    [Fact]
    public async Task A_queue_that_is_nearly_full_is_degraded()
    {
        var host = await Start();
        ShopHooks.Sold("gated");
        await Gate.Reached.WaitAsync();
        for (var i = 0; i < 4; i++)
            ShopHooks.Sold("waiting");
        var entry = await Check(host);
        Gate.Open();

        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Equal("4 of 4 places of the background queue are taken.", entry.Description);
    }

    [Fact]
    public async Task Dropped_calls_are_degraded_for_a_while()
    {
        var host = await Start(queue: HookBackgroundFullMode.DropOldest);
        ShopHooks.Sold("gated");
        await Gate.Reached.WaitAsync();
        for (var i = 0; i < 5; i++)
            ShopHooks.Sold("waiting");
        Gate.Open();
        await HookBackground.DrainAsync();
        var now = await Check(host);
        _clock.Now += TimeSpan.FromMinutes(6);
        var later = await Check(host);

        Assert.Equal(HealthStatus.Degraded, now.Status);
        Assert.StartsWith("the background queue has dropped calls: ", now.Description);
        Assert.Equal(HealthStatus.Healthy, later.Status);
    }

    [Fact]
    public async Task Many_failures_are_degraded_for_a_while()
    {
        var host = await Start(options => options.MaxFailures = 2);
        ShopHooks.Sold("broken");
        ShopHooks.Sold("broken");
        var few = await Check(host);
        ShopHooks.Sold("broken");
        var many = await Check(host);
        _clock.Now += TimeSpan.FromMinutes(6);
        var later = await Check(host);

        Assert.Equal(HealthStatus.Healthy, few.Status);
        Assert.Equal(HealthStatus.Degraded, many.Status);
        Assert.Equal("3 failures within 00:05:00, the last one of 'Till.Charge' in hook 'sold'.", many.Description);
        Assert.Equal(HealthStatus.Healthy, later.Status);
        Assert.Equal(3L, later.Data["failures"]);
    }

    [Fact]
    public async Task It_can_be_asked_to_say_unhealthy()
    {
        var host = await Start(
            services => services.AddHealthChecks().AddHooks("plugins", HealthStatus.Unhealthy, configure: options => options.MaxFailures = 0));
        ShopHooks.Sold("broken");

        Assert.Equal(HealthStatus.Unhealthy, (await Check(host, "plugins")).Status);
    }

    private Task<IHost> Start(Action<HookHealthOptions>? configure = null, HookBackgroundFullMode queue = HookBackgroundFullMode.Wait) =>
        Start(services =>
        {
            services.AddSingleton<TimeProvider>(_clock);
            services.AddHooks(options => options.Background = new() { Capacity = 4, MaxParallelism = 1, FullMode = queue });
            services.AddHealthChecks().AddHooks(configure: configure);
        });

    private static async Task<HealthReportEntry> Check(IHost host, string name = "hooks") =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries[name];
}
