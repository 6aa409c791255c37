namespace Hooks;

/// <summary>How background handlers are queued and run. See <see cref="HookBackground.Configure"/>.</summary>
public sealed class HookBackgroundOptions
{
    /// <summary>How many calls may wait; 1000 where nothing is said. Those that run already do not count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Capacity
    {
        get;
        init => field = AtLeastOne(value, nameof(Capacity));
    } = 1000;

    /// <summary>What happens to a call for which there is no room. The default is <see cref="HookBackgroundFullMode.Wait"/>.</summary>
    public HookBackgroundFullMode FullMode { get; init; }

    /// <summary>How many handlers run at the same time; the number of processors where nothing is said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int MaxParallelism
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxParallelism));
    } = Environment.ProcessorCount;

    /// <summary>
    /// Whether all hooks keep their order: the background handlers of one hook run one at a time, as they were
    /// posted. The default is <see langword="false"/>: only handlers that ask for it do.
    /// </summary>
    public bool KeepOrder { get; init; }

    /// <summary>
    /// Whether a handler sees the values that <see cref="AsyncLocal{T}"/> had where its hook was fired. The default
    /// is <see langword="false"/>: only <see cref="System.Diagnostics.Activity.Current"/> is carried along.
    /// </summary>
    public bool FlowExecutionContext { get; init; }

    private static int AtLeastOne(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}

/// <summary>What happens to a call of a background handler for which the queue has no room.</summary>
public enum HookBackgroundFullMode
{
    /// <summary>Whoever fires the hook waits: an async hook's caller awaits, a sync hook's caller is blocked.</summary>
    Wait = 0,

    /// <summary>The call that has waited longest is dropped, counted and reported.</summary>
    DropOldest,
}
