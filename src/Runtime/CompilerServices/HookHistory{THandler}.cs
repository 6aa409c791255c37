using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>The last events of a hook, which handlers that are added late get first. For emitted code.</summary>
/// <typeparam name="THandler">The hook's delegate.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HookHistory<THandler>
    where THandler : Delegate
{
    private protected HookHistory()
    {
    }

    /// <summary>Starts to go through the events, from the oldest that is kept, and those that come in the meantime.</summary>
    internal abstract HookReplay<THandler> Replay();
}

/// <summary>The events that what is being added has not had yet.</summary>
internal abstract class HookReplay<THandler>
    where THandler : Delegate
{
    /// <summary>Takes the next event: what calls a handler with it.</summary>
    /// <param name="settle">Is run where none is left, while none can come: what it installs misses no event and gets none twice.</param>
    /// <returns>Null where none is left.</returns>
    public abstract Action<THandler>? Next(Action settle);

    /// <summary>Gives the rest up.</summary>
    public abstract void Stop();
}
