using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>
/// A hook set, or what a composition makes of it, for whoever asks about all hooks of a program. Each assembly registers
/// its own when its code first runs: one small object for each set, whose members are called by those who ask and by
/// nobody else. For emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HookSet
{
    // The sets belong to their assemblies, which may be unloaded.
    private static readonly List<WeakReference<HookSet>> All = [];
    private static readonly List<IHookSetObserver> Observers = [];

    /// <summary>The class that declares the hooks.</summary>
    public abstract Type Type { get; }

    /// <summary>Whether this is the set itself, and not what a composition makes of it.</summary>
    internal bool IsDeclaring => GetType().Assembly == Type.Assembly;

    /// <summary>The points of the set's open hooks. A composition has none of its own.</summary>
    public virtual HookPoint[] Points => [];

    /// <summary>The hooks; of a composition, those whose handlers it has changed.</summary>
    public virtual HookDescription[] Hooks => [];

    /// <summary>Attaches an object to the hooks whose handlers it has.</summary>
    public virtual void Attach(HookListener listener)
    {
    }

    /// <summary>Fires a hook.</summary>
    /// <param name="method">The hook's method.</param>
    /// <param name="arguments">What to pass.</param>
    /// <returns>
    /// What the hook gives back, the changed value of a filter in place, or the <c>Task&lt;object?&gt;</c> of an async hook.
    /// </returns>
    public virtual object? Invoke(string method, HookArguments arguments) => throw new MissingMethodException(Type.FullName, method);

    /// <summary>Makes the sets of an assembly known. Whoever registers them keeps them alive.</summary>
    public static void Register(params HookSet[] sets)
    {
        IHookSetObserver[] observers;
        lock (HookComposer.Lock)
        {
            foreach (var set in sets)
            {
                All.Add(new WeakReference<HookSet>(set));
                foreach (var observer in Observers)
                    observer.Registered(set);
            }

            observers = [.. Observers];
        }

        foreach (var observer in observers)
            observer.Settle();
    }

    /// <summary>Shows an observer the sets that come later. The caller holds <see cref="HookComposer.Lock"/>.</summary>
    internal static void Observe(IHookSetObserver observer) => Observers.Add(observer);

    /// <summary>The sets so far. The caller holds <see cref="HookComposer.Lock"/>.</summary>
    internal static List<HookSet> Registered()
    {
        All.RemoveAll(set => !set.TryGetTarget(out _));
        return [.. All.Select(set => set.TryGetTarget(out var target) ? target : null).OfType<HookSet>()];
    }
}

/// <summary>Is shown every hook set that comes later. An interface, so that those can be trimmed who are never asked to observe.</summary>
internal interface IHookSetObserver
{
    void Registered(HookSet set);

    /// <summary>Does what cannot be done under <see cref="HookComposer.Lock"/>, after sets were registered.</summary>
    void Settle()
    {
    }
}
