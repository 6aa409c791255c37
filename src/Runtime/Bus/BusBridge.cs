using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// Ties a hook of a bus to a declared one: its table fires the declared hook, and its handlers stand among those of the
/// declared hook's point.
/// </summary>
internal abstract class BusBridge<TSync, TAsync>(HookPoint point, Delegate fire, bool isAsync) : HookBridge
    where TSync : Delegate
    where TAsync : Delegate
{
    public HookPoint Point => point;

    /// <summary>What a dispatch of the bus runs: the declared hook, whose own policy says what a failure does.</summary>
    public BusTable<TSync, TAsync> Table { get; } = new(
        point.Name,
        HookErrorPolicy.Propagate,
        [new BusHandler(fire, isAsync, new($"{point.Set}.{point.Name}", point.Set, 0, HookHandlerSource.BuiltIn))]);

    /// <summary>Brings the point up to date: these handlers of the bus, and no other, are added to it.</summary>
    public abstract void Mirror(IReadOnlyList<BusHandler> handlers);

    /// <summary>Why the declared hook cannot run a handler; null where it can.</summary>
    public InvalidOperationException? Refuses(BusHandler handler, BusHook hook) => isAsync || !handler.IsAsync ? null : new(
        $"Handler '{handler.Info.Name}' must be awaited, and hook '{hook.Name}' of bus '{hook.Bus.Name}' is bridged to '{point.Set}.{point.Name}', "
        + $"which is sync. Write {hook.Shape.Code(BusUse.Add, hook.Name)}.");
}

/// <summary>A bridge to a hook with this delegate.</summary>
internal sealed class BusBridge<TSync, TAsync, THandler>(
    HookPoint<THandler> point,
    Delegate fire,
    Func<TSync, THandler> adapt,
    Func<TAsync, THandler>? adaptAsync,
    Func<HookBus, string, BusHook<TSync, TAsync>> hookOn)
    : BusBridge<TSync, TAsync>(point, fire, isAsync: adaptAsync is not null)
    where TSync : Delegate
    where TAsync : Delegate
    where THandler : Delegate
{
    private readonly Dictionary<BusHandler, IDisposable> mirrored = [];

    public override void Mirror(IReadOnlyList<BusHandler> handlers)
    {
        foreach (var gone in mirrored.Keys.Except(handlers).ToList())
        {
            mirrored.Remove(gone, out var added);
            added!.Dispose();
        }

        foreach (var handler in handlers.Where(handler => !mirrored.ContainsKey(handler)))
        {
            var call = handler.Call is TSync sync ? adapt(sync) : adaptAsync!((TAsync)handler.Call);
            mirrored.Add(handler, point.AddFromNowOn(call, handler.Info.Priority, handler.Info.Name, handler.Info.Plugin));
        }
    }

    internal override BusHook Connect(HookBus bus, string name)
    {
        var hook = hookOn(bus, name);
        if (hook.Bridged is { } other)
        {
            throw new InvalidOperationException(
                $"Hook '{name}' of bus '{bus.Name}' is bridged to '{other.Set}.{other.Name}' already. Bridge '{point.Set}.{point.Name}' under another name.");
        }

        if (hook.All.Select(handler => Refuses(handler, hook)).FirstOrDefault(problem => problem is not null) is { } refusal)
            throw refusal;
        hook.Connect(this);
        return hook;
    }

    internal override void Disconnect(BusHook hook) => ((BusHook<TSync, TAsync>)hook).Connect(null);
}
