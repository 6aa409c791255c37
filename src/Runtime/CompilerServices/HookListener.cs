using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>An object whose handlers are attached. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookListener : IDisposable
{
    private readonly object? strong;
    private readonly WeakReference? weak;
    private readonly List<HookPoint> points = [];
    private readonly HashSet<string> removedPlugins = new(StringComparer.Ordinal);
    private int isGone;

    internal HookListener(object target, bool isWeak)
    {
        if (isWeak)
            weak = new WeakReference(target);
        else
            strong = target;
    }

    /// <summary>The object; null where it was held weakly and is gone. Whoever finds that has it detached, soon.</summary>
    public object? Target => strong ?? weak?.Target ?? Gone();

    /// <summary>
    /// What gives it the events of before, for hooks with <c>Historic</c>: to be run without the lock. It is used under it.
    /// </summary>
    internal Queue<IArrival> Arriving { get; } = new();

    /// <summary>Whether one of its handlers has a place in a hook.</summary>
    internal bool IsPlaced => points.Count > 0;

    /// <summary>Remembers that it is attached to a hook. The caller holds <see cref="HookComposer.Lock"/>.</summary>
    internal bool AddTo(HookPoint point)
    {
        if (points.Contains(point))
            return false;
        points.Add(point);
        return true;
    }

    /// <summary>Gives it the events of before. The caller holds no lock.</summary>
    internal void CatchUp()
    {
        while (true)
        {
            IArrival? arrival;
            lock (HookComposer.Lock)
            {
                if (!Arriving.TryDequeue(out arrival))
                    return;
            }

            arrival.CatchUp();
        }
    }

    /// <summary>Its handlers of a plugin run no more.</summary>
    internal void Remove(string plugin) => removedPlugins.Add(plugin);

    internal bool IsRemoved(string plugin) => removedPlugins.Contains(plugin);

    /// <summary>Detaches it from all hooks. To dispose it again does nothing.</summary>
    public void Dispose()
    {
        lock (HookComposer.Lock)
        {
            AttachedListeners.Forget(this);
            foreach (var point in points)
                point.Detach(this);
            points.Clear();
        }
    }

    /// <summary>A dispatch must not wait for the lock, so another thread detaches what is gone.</summary>
    private object? Gone()
    {
        if (Interlocked.Exchange(ref isGone, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static listener => listener.Dispose(), this, preferLocal: false);
        return null;
    }
}
