using System.ComponentModel;
using Hooks.CompilerServices;

namespace Hooks;

/// <summary>A hook while the program runs, with the type of its handlers.</summary>
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
    public sealed override IReadOnlyList<HookHandlerInfo> Handlers => Changes.Handlers;

    private HookChanges<THandler> Changes
    {
        get
        {
            if (!HookFeatures.RuntimeRegistration)
                throw HookFeatures.Off(Name);
            lock (HookComposer.Lock)
                return (HookChanges<THandler>)(changes ??= new HookChanges<THandler>(this));
        }
    }

    /// <summary>Adds a handler. It runs until what is returned is disposed.</summary>
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
        return Changes.Add(handler, priority, name, plugin);
    }

    /// <inheritdoc/>
    public sealed override bool Disable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Changes.Switch(name, isOn: false);
    }

    /// <inheritdoc/>
    public sealed override bool Enable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Changes.Switch(name, isOn: true);
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
    protected internal abstract object? Installed { get; }

    /// <summary>Makes dispatches go to a table. For emitted code.</summary>
    /// <param name="table">The table; null for the handlers of the hook's own assembly.</param>
    /// <param name="changes">Who is asked when a composition brings another table.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract void Install(object? table, HookChanges changes);

    /// <summary>The built-in handlers of a table. For emitted code.</summary>
    /// <param name="table">The table; null for the handlers of the hook's own assembly.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract HookEntries<THandler> Entries(object? table);

    /// <summary>Makes the table that runs handlers in a loop. For emitted code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract object Overlay(HookHandlers<THandler> handlers);
}
