using System.Collections;
using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>The built-in handlers of a hook in the order in which they run, as delegates. For emitted code.</summary>
/// <typeparam name="THandler">The hook's delegate.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookEntries<THandler> : IEnumerable
    where THandler : Delegate
{
    private readonly List<(HookHandlerInfo Info, Delegate Handler)> entries = [];

    internal int Count => entries.Count;

    /// <summary>A handler; of a listener, what makes its handler.</summary>
    internal (HookHandlerInfo Info, Delegate Handler) this[int index] => entries[index];

    /// <summary>Adds a handler at the end.</summary>
    public void Add(string name, string plugin, int priority, THandler handler) =>
        entries.Add((new HookHandlerInfo(name, plugin, priority, HookHandlerSource.BuiltIn), handler));

    /// <summary>Adds a handler that runs round those after it: what makes one delegate of those and itself.</summary>
    public void Add(string name, string plugin, int priority, Delegate around) =>
        entries.Add((new HookHandlerInfo(name, plugin, priority, HookHandlerSource.BuiltIn) { IsAround = true }, around));

    /// <summary>
    /// Adds the place at which a listener's handler runs while objects of its class are attached. The delegate makes the
    /// handler of an object; null where it is of another class.
    /// </summary>
    public void Add(string name, string plugin, int priority, Func<HookListener, THandler?> bind) =>
        entries.Add((new HookHandlerInfo(name, plugin, priority, HookHandlerSource.Attached), bind));

    IEnumerator IEnumerable.GetEnumerator() => entries.GetEnumerator();

    internal bool Any(Predicate<HookHandlerInfo> which) => entries.Exists(entry => which(entry.Info));

    /// <summary>For each handler, the least priority of it and those after it: <c>Before</c> and <c>After</c> may bend the order.</summary>
    internal int[] LeastPriorities()
    {
        var least = new int[entries.Count];
        for (var i = entries.Count - 1; i >= 0; i--)
            least[i] = Math.Min(entries[i].Info.Priority, i + 1 < entries.Count ? least[i + 1] : int.MaxValue);
        return least;
    }
}
