using System.Collections.Concurrent;
using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// Hooks whose names are known only at run time: whoever has the bus adds handlers under a name, and fires what is
/// under a name.
/// </summary>
/// <remarks>
/// <para>
/// A name is an action or a filter, and passes one type; names are compared ordinally. The first handler, or a
/// declaration, says which. A handler or a call of another type, a base type included, is an
/// <see cref="InvalidOperationException"/>. When the last handler of a name that nobody declared is removed, the
/// name is free again.
/// </para>
/// <para>
/// Handlers run by priority, lower first, and by the order in which they were added. A dispatch runs the handlers
/// that were there when it started, whatever is added, removed or disabled meanwhile. All members may be called from
/// any thread, and from handlers; a dispatch takes no lock and does not wait for another.
/// </para>
/// </remarks>
/// <example><code>
/// var bus = new HookBus("scripts");
/// using var added = bus.AddFilter&lt;string&gt;("title", title => title.ToUpperInvariant());
/// var title = bus.Apply("title", "hooks");
/// </code></example>
public sealed partial class HookBus
{
    private const int DefaultPriority = 10;

    private readonly object writing = new();
    private readonly ConcurrentDictionary<string, BusHook> hooks = new(StringComparer.Ordinal);
    private readonly HashSet<(string Hook, string Handler)> disabled = [];
    private readonly HashSet<string> disabledPlugins = new(StringComparer.Ordinal);
    private readonly BusObservers observers;
    private readonly BusTracker? tracker;

    /// <summary>Makes a bus without hooks.</summary>
    /// <param name="name">The bus in messages, and the plugin of handlers that name none.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public HookBus(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        observers = new BusObservers(this);
        BusRegistry.Add(this);
    }

    /// <summary>The bus in messages, and the plugin of handlers that name none.</summary>
    public string Name { get; }

    /// <summary>
    /// What an exception in a handler does, where the hook's declaration does not say otherwise. The default is
    /// <see cref="HookErrorPolicy.Continue"/> for actions and <see cref="HookErrorPolicy.Stop"/> for filters.
    /// </summary>
    /// <exception cref="ArgumentException">The policy is <see cref="HookErrorPolicy.Block"/>: that is for gates.</exception>
    public HookErrorPolicy Errors
    {
        get;
        init => field = NotBlock(value);
    }

    /// <summary>
    /// Whether dispatches are counted and followed, so that <see cref="DispatchCount"/> and <see cref="Running"/>
    /// can tell. The default is <see langword="false"/>, since it makes each dispatch dearer.
    /// </summary>
    public bool Tracks
    {
        get => tracker is not null;
        init => tracker = value ? new BusTracker() : null;
    }

    /// <summary>The hooks that have handlers or were declared, sorted ordinally.</summary>
    public IReadOnlyList<string> Names => [.. hooks.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// The hooks that are being dispatched around the code that asks, innermost first; empty where it is called
    /// outside of handlers. Needs <see cref="Tracks"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The bus does not track.</exception>
    public IReadOnlyList<string> Running => Tracker.Running;

    internal bool HasObservers => observers.HasAny;

    private BusTracker Tracker => tracker ?? throw new InvalidOperationException(
        $"Bus '{Name}' does not follow its dispatches. Write new HookBus(\"{Name}\") {{ Tracks = true }}.");

    /// <summary>How often a hook was fired, with handlers or without. Needs <see cref="Tracks"/>.</summary>
    /// <param name="hook">The hook's name.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="InvalidOperationException">The bus does not track.</exception>
    public long DispatchCount(string hook)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(hook);
        return Tracker.CountOf(hook);
    }

    /// <summary>Whether a dispatch of this name would run a handler.</summary>
    /// <param name="hook">The hook's name.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public bool HasHandlers(string hook) => Find(hook)?.HasHandlers == true;

    /// <summary>The handlers that a dispatch of this name would run now, in order.</summary>
    /// <param name="hook">The hook's name.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public IReadOnlyList<HookHandlerInfo> Handlers(string hook) => Find(hook)?.Running ?? [];

    /// <summary>Whether a handler of a hook is one that dispatches run.</summary>
    internal bool IsEnabled(string hook, BusHandler handler)
    {
        if (disabled.Contains((hook, handler.Info.Name)) || disabledPlugins.Contains(handler.Info.Plugin))
            return false;
        lock (HookComposer.Lock)
            return !PluginRules.IsOff(handler.Info);
    }

    /// <summary>Shows a dispatch to the observers. Only for them is its value boxed.</summary>
    internal void ShowAlways<T>(string hook, T value) =>
        observers.Run(hook, typeof(T) == typeof(HookVoid) ? null : value);

    private static HookErrorPolicy NotBlock(HookErrorPolicy errors) => errors != HookErrorPolicy.Block
        ? errors
        : throw new ArgumentException("Only a gate can block, and a bus has none. Take another policy, such as Stop.", nameof(errors));

    private BusHook? Find(string hook)
    {
        if (hook is not null && hooks.TryGetValue(hook, out var found))
            return found;
        ArgumentException.ThrowIfNullOrWhiteSpace(hook);
        return null;
    }

    /// <summary>Shows a dispatch to those who see every one. A bridged hook does so itself, whoever fires it.</summary>
    private void Show<T>(string name, BusHook? hook, T value)
    {
        if (observers.HasAny && hook?.Bridged is null)
            ShowAlways(name, value);
    }
}
