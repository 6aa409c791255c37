using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>What ties a hook to one of a bus: how it is fired, and how a handler of the bus becomes one of its own. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HookBridge
{
    private protected HookBridge()
    {
    }

    /// <summary>A hook that is an action on the bus.</summary>
    public static HookBridge Action<T, THandler>(HookPoint<THandler> point, Action<T> fire, Func<Action<T>, THandler> adapt)
        where THandler : Delegate =>
        new BusBridge<Action<T>, Func<T, CancellationToken, ValueTask>, THandler>(
            point, fire, adapt, null, (bus, name) => bus.ActionFor<T>(name, point));

    /// <summary>An async hook that is an action on the bus.</summary>
    public static HookBridge Action<T, THandler>(
        HookPoint<THandler> point,
        Func<T, CancellationToken, ValueTask> fire,
        Func<Action<T>, THandler> adapt,
        Func<Func<T, CancellationToken, ValueTask>, THandler> adaptAsync)
        where THandler : Delegate =>
        new BusBridge<Action<T>, Func<T, CancellationToken, ValueTask>, THandler>(
            point, fire, adapt, adaptAsync, (bus, name) => bus.ActionFor<T>(name, point));

    /// <summary>A hook that is a filter on the bus.</summary>
    public static HookBridge Filter<T, TContext, THandler>(
        HookPoint<THandler> point, Func<T, TContext, T> fire, Func<Func<T, TContext, T>, THandler> adapt)
        where THandler : Delegate =>
        new BusBridge<Func<T, TContext, T>, Func<T, TContext, CancellationToken, ValueTask<T>>, THandler>(
            point, fire, adapt, null, (bus, name) => bus.FilterFor<T, TContext>(name, point));

    /// <summary>An async hook that is a filter on the bus.</summary>
    public static HookBridge Filter<T, TContext, THandler>(
        HookPoint<THandler> point,
        Func<T, TContext, CancellationToken, ValueTask<T>> fire,
        Func<Func<T, TContext, T>, THandler> adapt,
        Func<Func<T, TContext, CancellationToken, ValueTask<T>>, THandler> adaptAsync)
        where THandler : Delegate =>
        new BusBridge<Func<T, TContext, T>, Func<T, TContext, CancellationToken, ValueTask<T>>, THandler>(
            point, fire, adapt, adaptAsync, (bus, name) => bus.FilterFor<T, TContext>(name, point));

    internal abstract BusHook Connect(HookBus bus, string name);

    internal abstract void Disconnect(BusHook hook);
}
