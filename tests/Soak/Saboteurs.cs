namespace Soak;

/// <summary>What is wrong with a plugin, for one customer.</summary>
internal enum Sabotage
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A handler of the gate throws: the order is refused.</summary>
    Refuses,

    /// <summary>A handler throws when the order has been placed.</summary>
    Throws,

    /// <summary>A handler waits for ever, and obeys its token when its time is over.</summary>
    Hangs,

    /// <summary>A handler waits for ever, whatever its token says.</summary>
    HangsDeaf,

    /// <summary>A background handler throws.</summary>
    ThrowsLater,

    /// <summary>A background handler is slow.</summary>
    IsSlowLater,
}

/// <summary>Handlers that do what the customer's name says. They are part of the shop, as any plugin's are.</summary>
[HookPlugin("saboteurs")]
internal static class Saboteurs
{
    [Filter("order_placing", Priority = 90)]
    internal static OrderDraft Refuse(OrderDraft draft) =>
        draft.Customer == nameof(Sabotage.Refuses) ? throw new InvalidOperationException("refused by sabotage") : draft;

    [Action("order_placed")]
    [When("order.Customer", nameof(Sabotage.Throws))]
    internal static void Throw() => throw new InvalidOperationException("thrown by sabotage");

    [Action("order_placed")]
    [When("order.Customer", nameof(Sabotage.Hangs))]
    internal static Task Hang(Order order, IServiceProvider services, CancellationToken cancellationToken) =>
        Task.Delay(Timeout.Infinite, cancellationToken);

    [Action("order_placed")]
    [When("order.Customer", nameof(Sabotage.HangsDeaf))]
    internal static Task HangDeaf() => new TaskCompletionSource().Task;

    [Action("order_changed", Background = true)]
    [When("order.Customer", nameof(Sabotage.ThrowsLater))]
    internal static void ThrowLater() => throw new InvalidOperationException("thrown later by sabotage");

    [Action("order_changed", Background = true)]
    [When("order.Customer", nameof(Sabotage.IsSlowLater))]
    internal static Task BeSlow(Order order, CancellationToken stopping) => Task.Delay(5, stopping);
}
