namespace Hooks;

/// <summary>One call of a background handler, with its arguments.</summary>
internal abstract class BackgroundCall(string hook, string handler, string plugin) : BackgroundWork
{
    private volatile bool isRunning;

    public string Hook => hook;

    public string Handler => handler;

    public string Plugin => plugin;

    /// <summary>Whether it keeps the order of its hook's calls.</summary>
    public bool KeepsOrder { get; init; }

    /// <summary>What flows along from where the hook was fired; null for nothing.</summary>
    public ExecutionContext? Context { get; set; }

    /// <summary>Its place among all calls.</summary>
    public long Number { get; set; }

    /// <summary>Whether it occupies a place of the queue's capacity while it waits.</summary>
    public bool HasPlace { get; set; }

    /// <summary>Whether it has started and not ended: only then do its own posts come from a background handler.</summary>
    public bool IsRunning
    {
        get => isRunning;
        set => isRunning = value;
    }

    public abstract ValueTask Start(CancellationToken stopping);

    public sealed override BackgroundCall Take() => this;

    public sealed override BackgroundCall Drop() => this;
}

/// <summary>A call that is done when it returns.</summary>
internal sealed class SyncBackgroundCall<TState>(string hook, string handler, string plugin, TState state, Action<TState> run)
    : BackgroundCall(hook, handler, plugin)
{
    public override ValueTask Start(CancellationToken stopping)
    {
        run(state);
        return default;
    }
}

/// <summary>A call that is awaited.</summary>
internal sealed class AsyncBackgroundCall<TState>(
    string hook, string handler, string plugin, TState state, Func<TState, CancellationToken, ValueTask> run)
    : BackgroundCall(hook, handler, plugin)
{
    public override ValueTask Start(CancellationToken stopping) => run(state, stopping);
}
