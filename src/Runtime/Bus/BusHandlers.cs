namespace Hooks;

/// <summary>
/// Handlers by priority and by the order in which they were added. They change under the bus's lock, and each change makes
/// anew what dispatches run.
/// </summary>
internal abstract class BusHandlers
{
    private readonly List<BusHandler> all = [];

    /// <summary>All handlers in order, disabled ones included.</summary>
    public IReadOnlyList<BusHandler> All => all;

    /// <summary>Puts a handler behind those of its priority.</summary>
    public void Insert(BusHandler handler) =>
        all.Insert(all.FindLastIndex(other => other.Info.Priority <= handler.Info.Priority) + 1, handler);

    public int RemoveAll(Predicate<BusHandler> which) => all.RemoveAll(which);

    /// <summary>Makes anew what dispatches run, from those of the handlers that are enabled.</summary>
    public abstract void Rebuild();
}
