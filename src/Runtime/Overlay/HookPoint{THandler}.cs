using System.ComponentModel;
using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// A hook while the program runs, with the type of its handlers. A set that was built with
/// <c>HooksRuntimeRegistration=false</c> overrides nothing but whether there are handlers.
/// </summary>
/// <typeparam name="THandler">
/// The hook's delegate: it takes the hook's parameters, and answers what one handler answers. On an async hook it returns
/// a task.
/// </typeparam>
public abstract class HookPoint<THandler> : HookPoint
    where THandler : Delegate
{
    // By its base, so that a program that only reads has no code for changes.
    private HookChanges? changes;

    /// <summary>Makes the point of a hook. For emitted code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected HookPoint(string name, string set, HookKind kind)
        : base(name, set, kind)
    {
    }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<HookHandlerInfo> Handlers =>
        HookFeatures.RuntimeRegistration ? Changes.Handlers : throw HookFeatures.Off(Name);

    private HookChanges<THandler> Changes
    {
        get
        {
            lock (HookComposer.Lock)
                return (HookChanges<THandler>)(changes ??= new HookChanges<THandler>(this));
        }
    }

    /// <summary>
    /// Adds a handler. It runs until what is returned is disposed. Where the hook says <c>Historic</c>, the handler gets the
    /// events that are kept before this returns; what it throws then is reported to <see cref="HookErrors"/>.
    /// </summary>
    /// <param name="handler">What to run.</param>
    /// <param name="priority">
    /// Where it stands: after every built-in handler of this priority or a lower one, and after what was added before with
    /// the same priority.
    /// </param>
    /// <param name="name">The handler's name; <c>added 1</c>, <c>added 2</c> and so on where it has none.</param>
    /// <param name="plugin">The plugin that it belongs to; <c>added</c> where it has none.</param>
    /// <returns>
    /// Takes the handler away when it is disposed. To dispose it again does nothing, from whatever thread.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> or <paramref name="plugin"/> is blank.</exception>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public IDisposable Add(THandler handler, int priority = 10, string? name = null, string? plugin = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (name is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (plugin is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(plugin);
        return HookFeatures.RuntimeRegistration ? Changes.Add(handler, priority, name, plugin, catchesUp: true) : throw HookFeatures.Off(Name);
    }

    /// <summary>
    /// Adds a handler that does not get the events of before: to give it those would run it, and the caller holds a lock.
    /// </summary>
    internal IDisposable AddFromNowOn(THandler handler, int priority, string? name, string? plugin) =>
        HookFeatures.RuntimeRegistration ? Changes.Add(handler, priority, name, plugin, catchesUp: false) : throw HookFeatures.Off(Name);

    /// <inheritdoc/>
    public sealed override bool Disable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return HookFeatures.RuntimeRegistration ? Changes.Switch(name, isOn: false) : throw HookFeatures.Off(Name);
    }

    /// <inheritdoc/>
    public sealed override bool Enable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return HookFeatures.RuntimeRegistration ? Changes.Switch(name, isOn: true) : throw HookFeatures.Off(Name);
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override void Attach(HookListener listener) => Changes.Attach(listener);

    internal sealed override void Detach(HookListener listener) => Changes.Detach(listener);

    internal sealed override bool Reconsider(string? plugin, bool removesAdded) => Changes.Reconsider(plugin, removesAdded);

    internal sealed override IReadOnlyList<HookHandlerInfo> Known(IReadOnlyList<HookHandlerInfo> builtIn) =>
        changes?.Known(builtIn) ?? builtIn;

    /// <summary>The table that dispatches go to; null for the handlers of the hook's own assembly. For emitted code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual object? Installed => throw HookFeatures.Off(Name);

    /// <summary>Makes dispatches go to a table. For emitted code.</summary>
    /// <param name="table">The table; null for the handlers of the hook's own assembly.</param>
    /// <param name="changes">Who is asked when a composition brings another table.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void Install(object? table, HookChanges changes) => throw HookFeatures.Off(Name);

    /// <summary>The last events, where the hook says <c>Historic</c>. For emitted code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual HookHistory<THandler>? History => null;

    /// <summary>Records what is dispatched, until what is returned is disposed.</summary>
    internal IDisposable Record(HookRecording recording) =>
        HookFeatures.RuntimeRegistration ? Changes.Record(recording) : throw HookFeatures.Off(Name);

    /// <summary>Makes of a handler one whose calls are recorded. For emitted code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual THandler Watch(HookWatch watch, THandler handler) => throw HookFeatures.Off(Name);

    /// <summary>
    /// Makes of a handler that runs round those after it one whose calls are recorded; without a handler, what records a
    /// dispatch as such a handler does. For emitted code.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual Delegate WatchAround(HookWatch watch, Delegate? around) => throw HookFeatures.Off(Name);

    /// <summary>The built-in handlers of a table. For emitted code.</summary>
    /// <param name="table">The table; null for the handlers of the hook's own assembly.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual HookEntries<THandler> Entries(object? table) => throw HookFeatures.Off(Name);

    /// <summary>Makes the table that runs handlers in a loop. For emitted code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual object Overlay(HookHandlers<THandler> handlers) => throw HookFeatures.Off(Name);
}
