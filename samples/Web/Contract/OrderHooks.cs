using Hooks;

namespace Shop;

/// <summary>The life of an order, in the order in which it happens: where plugins step in.</summary>
public static partial class OrderHooks
{
    /// <summary>
    /// An order is about to be taken: handlers may change or refuse it, and what they write belongs to its transaction. It
    /// fails closed: a handler that throws, or takes too long, refuses the order.
    /// </summary>
    [Hook("order_placing", Errors = HookErrorPolicy.Block, TimeoutMilliseconds = 5000, OnTimeout = HookTimeout.Block)]
    public static partial ValueTask<HookResult<OrderDraft>> Placing(
        OrderDraft draft, IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>An order has been taken. Nobody's plugin may spoil that, so what fails is reported.</summary>
    [Hook("order_placed", Errors = HookErrorPolicy.Report, TimeoutMilliseconds = 5000)]
    public static partial ValueTask Placed(Order order, IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>What an order costs is about to be said. A failure ends the request: better no price than a wrong one.</summary>
    [Hook("order_pricing")]
    public static partial OrderPrice Pricing(OrderPrice price, Order order);

    /// <summary>The customer has been told what the order costs.</summary>
    [Hook("order_priced", Errors = HookErrorPolicy.Report, TimeoutMilliseconds = 5000)]
    public static partial ValueTask Priced(Order order, IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>An order is on its way.</summary>
    [Hook("order_shipped", Errors = HookErrorPolicy.Report, TimeoutMilliseconds = 5000)]
    public static partial ValueTask Shipped(Order order, IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>
    /// An order has come a step further, for whoever has no part in the request: listeners, and what runs in the background
    /// when the request and its services may be gone. A caller awaits while the background queue is full.
    /// </summary>
    [Hook("order_changed", Errors = HookErrorPolicy.Report)]
    public static partial ValueTask Changed(Order order);

    /// <summary>The database is made ready: each handler answers with statements that make its own tables.</summary>
    [Hook("schema", Strategy = HookStrategy.Collect, Errors = HookErrorPolicy.Propagate)]
    public static partial IReadOnlyList<string> Schema(SqlDialect dialect);
}
