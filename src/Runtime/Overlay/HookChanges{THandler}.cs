using System.Runtime.InteropServices;
using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// What has changed of one hook while the program runs, and the built-in handlers below it. Each change installs a new
/// table of the merged handlers; where nothing is left of the changes, the table below comes back.
/// </summary>
internal sealed class HookChanges<THandler> : HookChanges
    where THandler : Delegate
{
    private const string NoPlugin = "added";

    private readonly HookPoint<THandler> point;
    private readonly List<AddedHandler> added = [];
    private readonly HashSet<string> disabled = new(StringComparer.Ordinal);
    private object? below;
    private HookEntries<THandler>? builtIn;
    private int unnamed;

    /// <summary>From now on, compositions rebase this instead of installing their table. The caller holds the lock.</summary>
    public HookChanges(HookPoint<THandler> point)
    {
        this.point = point;
        below = point.Installed;
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

    public IDisposable Add(THandler handler, int priority, string? name, string? plugin)
    {
        lock (HookComposer.Lock)
        {
            var info = new HookHandlerInfo(
                name ?? $"added {++unnamed}", plugin ?? NoPlugin, priority, HookHandlerSource.Added);
            var addition = new AddedHandler(this, info, handler);
            added.Insert(added.FindLastIndex(other => other.Info.Priority <= priority) + 1, addition);
            Refresh();
            return addition;
        }
    }

    /// <summary>Switches the handlers of a name on or off, and says whether there are any.</summary>
    public bool Switch(string name, bool isOn)
    {
        lock (HookComposer.Lock)
        {
            if (isOn ? disabled.Remove(name) : disabled.Add(name))
                Refresh();
            return BuiltIn.Contains(name) || added.Exists(addition => addition.Info.Name == name);
        }
    }

    public override void Rebase(object? table)
    {
        below = table;
        builtIn = null;
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

    private void Refresh()
    {
        var merged = Merge();
        point.Install(merged.IsChanged ? point.Overlay(new(CollectionsMarshal.AsSpan(merged.Handlers), CollectionsMarshal.AsSpan(merged.Infos))) : below, this);
    }

    /// <summary>
    /// Puts what was added among the built-in handlers, whose order stays: each after the last one that has its priority
    /// or a lower one.
    /// </summary>
    private MergedHandlers Merge()
    {
        var merged = new MergedHandlers();
        var leastLater = BuiltIn.LeastPriorities();
        var next = 0;
        for (var i = 0; i < BuiltIn.Count; i++)
        {
            for (; next < added.Count && added[next].Info.Priority < leastLater[i]; next++)
                Take(added[next].Info, added[next].Handler, isBuiltIn: false);
            Take(BuiltIn[i].Info, BuiltIn[i].Handler, isBuiltIn: true);
        }

        for (; next < added.Count; next++)
            Take(added[next].Info, added[next].Handler, isBuiltIn: false);
        return merged;

        void Take(HookHandlerInfo info, Delegate handler, bool isBuiltIn)
        {
            var isOn = !disabled.Contains(info.Name);
            merged.IsChanged |= isOn != isBuiltIn;
            if (!isOn)
                return;
            merged.Infos.Add(info);
            merged.Handlers.Add(handler);
        }
    }

    /// <summary>The handlers that run, in order.</summary>
    private sealed class MergedHandlers
    {
        public List<Delegate> Handlers { get; } = [];

        public List<HookHandlerInfo> Infos { get; } = [];

        /// <summary>Whether these are others than the built-in ones.</summary>
        public bool IsChanged { get; set; }
    }

    /// <summary>A handler that was added, until it is disposed.</summary>
    private sealed class AddedHandler(HookChanges<THandler> changes, HookHandlerInfo info, THandler handler) : IDisposable
    {
        public HookHandlerInfo Info => info;

        public THandler Handler => handler;

        public void Dispose() => changes.Remove(this);
    }
}
