using Hooks.CompilerServices;

namespace Hooks;

/// <content>Bridges to declared hooks: what is under a name of the bus is then the declared hook.</content>
public sealed partial class HookBus
{
    /// <summary>
    /// Makes a declared hook one of the bus. Firing its name fires the hook, with all that is built in; and handlers of the
    /// name run when the hook is fired, whoever fires it, in their place among its handlers.
    /// </summary>
    /// <remarks>
    /// <para>
    /// A hook without a value to hand on is an action of its parameter, or of a tuple where it has several. A filter passes
    /// its first parameter, with the others as the context; a gate likewise, as a <see cref="HookResult{T}"/>. Firsts and
    /// votes are filters of the answer, with all parameters as the context. Collects, hooks that pass a ref struct or a
    /// pointer, and those that are obsolete as an error cannot be bridged.
    /// </para>
    /// <para>The hook's own options count: its failure policy, its verdicts, its timeout.</para>
    /// </remarks>
    /// <param name="point">The hook, for example <c>AgentHooks.Points.MessageReceived</c>.</param>
    /// <param name="hook">Its name on the bus; the hook's own where it is left out.</param>
    /// <returns>Takes the bridge away when it is disposed; the bus keeps its handlers.</returns>
    /// <exception cref="ArgumentNullException">The point is null.</exception>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="InvalidOperationException">
    /// The name is another hook's: of another type, with a handler that must be awaited where the declared hook is sync, or
    /// bridged already.
    /// </exception>
    /// <exception cref="NotSupportedException">
    /// The hook cannot be bridged, or the program was built with <c>HooksRuntimeRegistration=false</c>.
    /// </exception>
    public IDisposable Bridge(HookPoint point, string? hook = null)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (!HookFeatures.RuntimeRegistration)
            throw HookFeatures.Off(point.Name);
        var bridge = point.ToBridge() ?? throw new NotSupportedException(
            $"Hook '{point.Set}.{point.Name}' cannot be bridged: "
            + (point.Kind == HookKind.Collect ? "it collects answers, and a bus has actions and filters." : "it is obsolete, or passes what a bus cannot keep."));
        lock (writing)
            return new Bridged(this, bridge, bridge.Connect(this, hook ?? point.Name));
    }

    /// <summary>
    /// Makes all open hooks of a set hooks of the bus, each under its own name. Those that cannot be bridged, and generic
    /// ones, are left out. See <see cref="Bridge"/>.
    /// </summary>
    /// <param name="set">The class that declares the hooks.</param>
    /// <returns>Takes the bridges away when it is disposed; the bus keeps its handlers.</returns>
    /// <exception cref="ArgumentNullException">The set is null.</exception>
    /// <exception cref="ArgumentException">The class is no hook set whose assembly has been loaded, or has no open hooks.</exception>
    /// <exception cref="InvalidOperationException">A name is another hook's; then no hook is bridged.</exception>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public IDisposable BridgeAll(Type set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (!HookFeatures.RuntimeRegistration)
            throw HookFeatures.OffFor($"The hooks of '{set}'");
        List<HookPoint> points;
        lock (HookComposer.Lock)
            points = [.. HookSet.Registered().Where(other => other.Type == set).SelectMany(other => other.Points)];
        if (points.Count == 0)
        {
            throw new ArgumentException(
                $"'{TypeText.Of(set)}' is no hook set whose assembly has been loaded, or none of its hooks is open. Pass the class that declares "
                + "them, such as typeof(AgentHooks).", nameof(set));
        }

        var bridges = new Bridges();
        try
        {
            foreach (var point in points.Where(point => point.ToBridge() is not null))
                bridges.Add(Bridge(point));
        }
        catch
        {
            bridges.Dispose();
            throw;
        }

        return bridges;
    }

    private sealed class Bridges : IDisposable
    {
        private readonly List<IDisposable> bridges = [];

        public void Add(IDisposable bridge) => bridges.Add(bridge);

        public void Dispose() => bridges.ForEach(bridge => bridge.Dispose());
    }

    private sealed class Bridged(HookBus bus, HookBridge bridge, BusHook hook) : IDisposable
    {
        private bool isDisposed;

        public void Dispose()
        {
            lock (bus.writing)
            {
                if (isDisposed)
                    return;
                isDisposed = true;
                bridge.Disconnect(hook);
                bus.LetGo(hook);
            }
        }
    }
}
