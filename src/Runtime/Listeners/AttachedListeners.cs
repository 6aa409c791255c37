using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// The listeners that are attached, in order, for hook sets and compositions that come later. All members are used under
/// <see cref="HookComposer.Lock"/>.
/// </summary>
internal sealed class AttachedListeners : IHookSetObserver
{
    private static AttachedListeners? current;

    private readonly List<HookListener> listeners = [];

    public static IDisposable Attach(object listener, bool isWeak)
    {
        ArgumentNullException.ThrowIfNull(listener);
        var type = TypeText.Of(listener.GetType());
        if (!HookFeatures.RuntimeRegistration)
            throw HookFeatures.OffFor($"The listeners of hooks, such as '{type}',");
        var attached = new HookListener(listener, isWeak);
        lock (HookComposer.Lock)
        {
            if (current is null)
                HookSet.Observe(current = new AttachedListeners());
            if (current.listeners.Exists(other => ReferenceEquals(other.Target, listener)))
            {
                throw new InvalidOperationException(
                    $"This '{type}' is attached already, and would run twice. Dispose what the first call returned before you attach it again.");
            }

            foreach (var set in HookSet.Registered())
                set.Attach(attached);
            if (!attached.IsPlaced)
            {
                throw new ArgumentException(
                    $"'{type}' has no handler that a hook of this program knows. Its instance methods need [Action] or [Filter], "
                    + "and the composition must refer to its assembly and be installed.",
                    nameof(listener));
            }

            current.listeners.Add(attached);
        }

        attached.CatchUp();
        return attached;
    }

    public static void Forget(HookListener listener) => current?.listeners.Remove(listener);

    public void Registered(HookSet set)
    {
        foreach (var listener in listeners)
            set.Attach(listener);
    }

    public void Settle()
    {
        List<HookListener> arriving;
        lock (HookComposer.Lock)
            arriving = listeners.FindAll(listener => listener.Arriving.Count > 0);
        arriving.ForEach(listener => listener.CatchUp());
    }
}
