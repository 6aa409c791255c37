using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hooks.Hosting;

/// <summary>
/// Ties the process's hooks to a host's life: before its services start, listeners are attached and failures heard;
/// after all have stopped, the background queue is drained, and listeners and log go.
/// </summary>
internal sealed class HookHost : IHostedLifecycleService, IDisposable
{
    private readonly IServiceProvider services;
    private readonly IEnumerable<HookListenerRegistration> listeners;
    private readonly HookFailureHistory history;
    private readonly HookHostingOptions options;
    private readonly ILogger logger;
    private readonly Stack<IDisposable> attached = new();

    public HookHost(
        IServiceProvider services,
        IEnumerable<HookListenerRegistration> listeners,
        HookFailureHistory history,
        IOptions<HookHostingOptions> options,
        ILoggerFactory loggers)
    {
        this.services = services;
        this.listeners = listeners;
        this.history = history;
        this.options = options.Value;
        logger = loggers.CreateLogger(HookHostLog.Category);
    }

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        HookHosts.Enter(this, options.Background);
        HookErrors.Reported += Report;
        foreach (var listener in listeners)
            attached.Push(HookListeners.Attach(listener.Resolve(services)));
        return Task.CompletedTask;
    }

    /// <summary>What runs until the end finds the same listeners, so those go last.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await HookHosts.DrainAsync(this, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException unfinished)
        {
            HookHostLog.NotDrained(logger, unfinished.Message);
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Also where a host did not start, and so is not stopped.</summary>
    public void Dispose()
    {
        while (attached.TryPop(out var listener))
            listener.Dispose();
        HookErrors.Reported -= Report;
        HookHosts.Leave(this);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Report(HookFailure failure)
    {
        history.Add(failure);
        if (HookHosts.IsFirst(this))
            HookHostLog.Reported(logger, failure);
    }
}
