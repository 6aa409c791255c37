using System.ComponentModel;
using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// A hook while the program runs: <c>AgentHooks.Points.MessageReceived</c>. It says who handles the hook, and lets
/// handlers be added and switched off.
/// </summary>
/// <remarks>
/// All members may be used from several threads, and by handlers while they run. A dispatch under way goes on with the
/// handlers that it started with; a dispatch never waits for a change.
/// </remarks>
public abstract class HookPoint
{
    private protected HookPoint(string name, string set, HookKind kind)
    {
        Name = name;
        Set = set;
        Kind = kind;
    }

    /// <summary>The hook's name.</summary>
    public string Name { get; }

    /// <summary>The full name of the class that declares the hook.</summary>
    public string Set { get; }

    /// <summary>What the hook's signature says it is.</summary>
    public HookKind Kind { get; }

    /// <summary>
    /// Whether a dispatch would run a handler now. It costs next to nothing, so that a caller can spare itself the making
    /// of an event that nobody waits for.
    /// </summary>
    public abstract bool HasHandlers { get; }

    /// <summary>The handlers that a dispatch would run now, in order.</summary>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public abstract IReadOnlyList<HookHandlerInfo> Handlers { get; }

    /// <summary>
    /// Switches every handler of a name off, those that come later too, until <see cref="Enable"/>.
    /// </summary>
    /// <param name="name">The handler's name, as <see cref="Handlers"/> shows it.</param>
    /// <returns>Whether the hook has a handler of that name, running or switched off.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public abstract bool Disable(string name);

    /// <summary>Switches the handlers of a name on again.</summary>
    /// <param name="name">The handler's name.</param>
    /// <returns>Whether the hook has a handler of that name, running or switched off.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public abstract bool Enable(string name);

    /// <summary>Attaches an object whose class has handlers of this hook. For emitted code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract void Attach(HookListener listener);

    /// <summary>Takes an attached object away. The caller holds <see cref="HookComposer.Lock"/>.</summary>
    internal abstract void Detach(HookListener listener);

    /// <summary>What ties the hook to a bus; null where a bus cannot say what it passes. For emitted code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual HookBridge? ToBridge() => null;

    /// <summary>
    /// Brings the hook up to date after plugins were switched off or on. The caller holds <see cref="HookComposer.Lock"/>.
    /// </summary>
    /// <param name="plugin">The plugin that is asked about.</param>
    /// <param name="removesAdded">Whether what was added for the plugin goes.</param>
    /// <returns>Whether a handler of the plugin is known, running or switched off.</returns>
    internal abstract bool Reconsider(string? plugin, bool removesAdded);

    /// <summary>
    /// All handlers in order, those that are switched off too, with what the catalog knows of the built-in ones. The caller
    /// holds <see cref="HookComposer.Lock"/>.
    /// </summary>
    internal abstract IReadOnlyList<HookHandlerInfo> Known(IReadOnlyList<HookHandlerInfo> builtIn);

    /// <summary>The hook's class and name.</summary>
    public override string ToString() => $"{Set}: {Name}";
}
