namespace Hooks.Hosting.Tests.Harness;

/// <summary>Hooks belong to the process, so these tests run one after the other, and none leaves a host behind.</summary>
[Collection("hosts")]
public abstract class HostTest : IAsyncLifetime
{
    private readonly List<IHost> _hosts = [];

    public ValueTask InitializeAsync()
    {
        Gate.Close();
        HookBackground.Configure(new HookBackgroundOptions());
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        Gate.Open();
        foreach (var host in _hosts)
        {
            await host.StopAsync();
            await ((IAsyncDisposable)host).DisposeAsync();
        }
    }

    /// <summary>A host as a console program or a service has it, not started.</summary>
    protected IHost Build(Action<IServiceCollection> configure, LogEntries? log = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        if (log is not null)
            builder.Logging.AddProvider(log);
        configure(builder.Services);
        var host = builder.Build();
        _hosts.Add(host);
        return host;
    }

    protected async Task<IHost> Start(Action<IServiceCollection> configure, LogEntries? log = null)
    {
        var host = Build(configure, log);
        await host.StartAsync();
        return host;
    }

    protected Task<IHost> Start(LogEntries log) => Start(services => services.AddHooks(), log);
}
