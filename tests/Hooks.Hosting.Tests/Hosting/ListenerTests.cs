using Hooks.Hosting.Tests.Harness;

namespace Hooks.Hosting.Tests.Hosting;

public class ListenerTests : HostTest
{
    [Fact]
    public async Task A_listener_is_attached_while_the_host_runs()
    {
        var host = await Start(services => services.AddSingleton<Heard>().AddHookListener<Clerk>());
        ShopHooks.Sold("tea");
        await host.StopAsync();
        ShopHooks.Sold("milk");

        Assert.Equal(["tea"], host.Services.GetRequiredService<Heard>().Articles);
    }

    [Fact]
    public async Task It_hears_what_the_hosts_services_do_when_they_start_and_stop()
    {
        var host = await Start(services => services
            .AddHostedService<Seller>() // before the hooks
            .AddSingleton<Heard>()
            .AddHookListener<Clerk>());
        await host.StopAsync();

        Assert.Equal(["starting", "stopping"], host.Services.GetRequiredService<Heard>().Articles);
    }

    [Fact]
    public async Task It_is_the_singleton_that_others_get()
    {
        var host = await Start(services => services.AddSingleton<Heard>().AddHookListener<Clerk>());

        var attached = Assert.Throws<InvalidOperationException>(() => HookListeners.Attach(host.Services.GetRequiredService<Clerk>()));

        Assert.StartsWith("This 'Clerk' is attached already", attached.Message);
    }

    [Fact]
    public async Task It_may_be_made_by_a_factory()
    {
        var heard = new Heard();
        await Start(services => services.AddHookListener(_ => new Clerk(heard)));

        ShopHooks.Sold("tea");

        Assert.Equal(["tea"], heard.Articles);
    }

    [Fact]
    public async Task Registered_twice_it_is_attached_once()
    {
        var host = await Start(services => services.AddSingleton<Heard>().AddHookListener<Clerk>().AddHookListener<Clerk>());

        ShopHooks.Sold("tea");

        Assert.Equal(["tea"], host.Services.GetRequiredService<Heard>().Articles);
    }

    [Fact]
    public void A_scoped_service_is_no_listener()
    {
        var services = new ServiceCollection().AddScoped<Clerk>();

        var error = Assert.Throws<InvalidOperationException>(() => services.AddHookListener<Clerk>());

        Assert.StartsWith(
            "'Hooks.Hosting.Tests.Clerk' is registered as scoped, and a host attaches one listener for as long as it runs. Register it as a singleton.",
            error.Message);
    }

    [Fact]
    public async Task A_host_whose_listener_cannot_be_attached_does_not_start_and_leaves_nothing_behind()
    {
        var heard = new Heard();
        var log = new LogEntries();
        var host = Build(
            services => services.AddHookListener(_ => new Clerk(heard)).AddSingleton("no handlers").AddHookListener<string>(_ => ""), log);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync());
        host.Dispose();
        ShopHooks.Sold("broken");

        Assert.StartsWith("'string' has no handler that a hook of this program knows.", error.Message);
        Assert.Empty(heard.Articles);
        Assert.Empty(log.All);
    }

    private sealed class Seller : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            ShopHooks.Sold("starting");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            ShopHooks.Sold("stopping");
            return Task.CompletedTask;
        }
    }
}
