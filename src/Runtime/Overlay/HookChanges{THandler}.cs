using System.Runtime.InteropServices;
using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// What has changed of one hook while the program runs, and the built-in handlers below it. Each change installs a new
/// table of the merged handlers; where nothing is left of the changes, the table below comes back.
/// </summary>
internal sealed partial class HookChanges<THandler> : HookChanges
    where THandler : Delegate
{
    private const string NoPlugin = "added";

    private readonly HookPoint<THandler> point;
    private readonly List<AddedHandler> added = [];
    private readonly List<HookListener> attached = [];
    private readonly HashSet<string> disabled = new(StringComparer.Ordinal);
    private object? below;
    private HookEntries<THandler>? builtIn;
    private int unnamed;

    /// <summary>From now on, compositions rebase this instead of installing their table. The caller holds the lock.</summary>
    public HookChanges(HookPoint<THandler> point)
    {
        this.point = point;
        below = point.Installed;
        builtIn = point.Entries(below);
        point.Install(below, this);
    }

    /// <summary>The handlers that a dispatch would run now.</summary>
    public IReadOnlyList<HookHandlerInfo> Handlers
    {
        get
        {
            lock (HookComposer.Lock)
                return Merge().Infos;
        }
    }

    private HookEntries<THandler> BuiltIn => builtIn ??= point.Entries(below);

    /// <summary>Who measures what is added as it measures the built-in handlers; null where nobody does.</summary>
    private IMeasuredHook? Measured => (below ?? point) as IMeasuredHook;

    /// <summary>Adds a handler, which first gets the events that a hook with <c>Historic</c> has kept, where it is to catch up.</summary>
    public IDisposable Add(THandler handler, int priority, string? name, string? plugin, bool catchesUp)
    {
        AddedHandler addition;
        Arrival? arrival = null;
        lock (HookComposer.Lock)
        {
            var info = new HookHandlerInfo(
                name ?? $"added {++unnamed}", plugin ?? NoPlugin, priority, HookHandlerSource.Added);
            addition = new AddedHandler(this, info, handler);
            if (catchesUp && point.History is { } history)
                arrival = Announce(new Arrival(this, history, addition, () => [(info, handler)], () => Place(addition)));
            else
                Place(addition);
        }

        arrival?.CatchUp();
        return addition;
    }

    /// <summary>
    /// Attaches an object. A composition that is installed later may have other places for it. The caller holds the lock.
    /// </summary>
    public void Attach(HookListener listener)
    {
        if (!listener.AddTo(point))
            return;
        if (point.History is { } history)
            listener.Arriving.Enqueue(Announce(new Arrival(this, history, listener, () => Bound(listener), () => Place(listener))));
        else
            Place(listener);
    }

    /// <summary>Takes an object away. The caller holds the lock.</summary>
    public void Detach(HookListener listener)
    {
        attached.Remove(listener);
        arriving.RemoveAll(arrival => arrival.Subject == listener);
        Refresh();
    }

    /// <summary>Switches the handlers of a name on or off, and says whether there are any.</summary>
    public bool Switch(string name, bool isOn)
    {
        lock (HookComposer.Lock)
        {
            if (isOn ? disabled.Remove(name) : disabled.Add(name))
                Refresh();
            return Knows(info => info.Name == name);
        }
    }

    /// <summary>See <see cref="HookPoint.Reconsider"/>.</summary>
    public bool Reconsider(string? plugin, bool removesAdded)
    {
        var isKnown = Knows(info => info.Plugin == plugin);
        if (removesAdded && plugin is not null)
        {
            added.RemoveAll(addition => addition.Info.Plugin == plugin);
            arriving.RemoveAll(arrival => arrival.Subject is AddedHandler addition && addition.Info.Plugin == plugin);
            attached.ForEach(listener => listener.Remove(plugin));
        }

        Refresh();
        return isKnown;
    }

    public override void Rebase(object? table)
    {
        below = table;
        builtIn = null;
        Refresh();
    }

    internal override IReadOnlyList<HookHandlerInfo> Known(IReadOnlyList<HookHandlerInfo> builtIn) =>
    [
        .. from entry in All()
           let info = entry.At < 0 ? entry.Info : builtIn[entry.At]
           select info with { IsEnabled = entry.Handler is not null && IsOn(info) },
    ];

    private void Place(AddedHandler addition)
    {
        added.Insert(added.FindLastIndex(other => other.Info.Priority <= addition.Info.Priority) + 1, addition);
        Refresh();
    }

    private void Place(HookListener listener)
    {
        attached.Add(listener);
        Refresh();
    }

    private void Remove(AddedHandler addition)
    {
        lock (HookComposer.Lock)
        {
            if (added.Remove(addition))
                Refresh();
        }
    }

    /// <summary>Whether there is such a handler, running or switched off.</summary>
    private bool Knows(Predicate<HookHandlerInfo> which) => BuiltIn.Any(which) || added.Exists(addition => which(addition.Info));

    private void Refresh()
    {
        var merged = Merge();
        var table = watched is not null ? Overlay(watched(merged))
            : merged.IsChanged ? Overlay(merged.ToHandlers())
            : below;
        point.Install(table, this);
    }

    private object Overlay(HookHandlers<THandler> handlers)
    {
        var overlay = point.Overlay(handlers);
        return Measured?.Measure(overlay) ?? overlay;
    }

    private MergedHandlers Merge()
    {
        var merged = new MergedHandlers();
        foreach (var entry in All())
        {
            var isOn = entry.Handler is not null && IsOn(entry.Info);
            merged.IsChanged |= isOn != entry.IsBelow;
            if (!isOn)
                continue;
            merged.Infos.Add(entry.Info);
            merged.Handlers.Add(entry.Handler!);
        }

        return merged;
    }

    private bool IsOn(HookHandlerInfo info) => !disabled.Contains(info.Name) && !PluginRules.IsOff(info);

    /// <summary>
    /// Puts what was added among the built-in handlers, whose order stays: each after the last one that has its priority
    /// or a lower one. Those that are switched off are there too.
    /// </summary>
    private IEnumerable<Entry> All()
    {
        var leastLater = BuiltIn.LeastPriorities();
        var next = 0;
        for (var i = 0; i < BuiltIn.Count; i++)
        {
            for (; next < added.Count && added[next].Info.Priority < leastLater[i]; next++)
                yield return Added(added[next]);
            var (info, handler) = BuiltIn[i];
            if (info.Source == HookHandlerSource.BuiltIn)
            {
                yield return new Entry(info, handler, i, IsBelow: true);
                continue;
            }

            var bound = Bound(info, (Func<HookListener, THandler?>)handler);
            if (bound.Count == 0)
                yield return new Entry(info, null, i);
            foreach (var each in bound)
                yield return new Entry(info, each, i);
        }

        for (; next < added.Count; next++)
            yield return Added(added[next]);
    }

    private Entry Added(AddedHandler addition) => new(
        addition.Info, (THandler?)Measured?.Measure(addition.Info.Name, addition.Info.Plugin, addition.Handler) ?? addition.Handler);

    /// <summary>The handlers of the attached objects at one place, in order of attachment.</summary>
    private List<THandler> Bound(HookHandlerInfo info, Func<HookListener, THandler?> bind) =>
    [
        .. from listener in attached
           where !listener.IsRemoved(info.Plugin)
           select bind(listener) into handler
           where handler is not null
           select handler,
    ];

    /// <summary>One place in the order.</summary>
    /// <param name="Info">What is known of it.</param>
    /// <param name="Handler">What runs there; null for the place of a listener of which no object is attached.</param>
    /// <param name="At">Which of the built-in handlers it is; -1 for none.</param>
    /// <param name="IsBelow">Whether the table below runs it too.</param>
    private readonly record struct Entry(HookHandlerInfo Info, Delegate? Handler, int At = -1, bool IsBelow = false);

    /// <summary>The handlers that run, in order.</summary>
    private sealed class MergedHandlers
    {
        public List<Delegate> Handlers { get; } = [];

        public List<HookHandlerInfo> Infos { get; } = [];

        /// <summary>Whether these are others than the built-in ones.</summary>
        public bool IsChanged { get; set; }

        public HookHandlers<THandler> ToHandlers() => new(CollectionsMarshal.AsSpan(Handlers), CollectionsMarshal.AsSpan(Infos));
    }

    /// <summary>A handler that was added, until it is disposed.</summary>
    private sealed class AddedHandler(HookChanges<THandler> changes, HookHandlerInfo info, THandler handler) : IDisposable
    {
        public HookHandlerInfo Info => info;

        public THandler Handler => handler;

        public void Dispose() => changes.Remove(this);
    }
}
