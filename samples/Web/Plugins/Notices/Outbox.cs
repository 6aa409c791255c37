using Hooks;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Plugins.Notices;

/// <summary>
/// Tells customers how their orders go. No request waits for that: it runs in the background, in the order in which the
/// hook was fired, and on connections of its own, since the request's may be gone by then.
/// </summary>
internal sealed class Outbox(IServiceScopeFactory scopes)
{
    [Action("order_changed", Background = true, KeepOrder = true)]
    [When("order.State", OrderState.Placed)]
    internal Task Thank(Order order, CancellationToken stopping) => Send(order, $"Thank you, {order.Customer}.", stopping);

    [Action("order_changed", Background = true, KeepOrder = true)]
    [When("order.State", OrderState.Shipped)]
    internal Task Announce(Order order, CancellationToken stopping) => Send(order, $"{order.Quantity} × {order.Article}: on the way.", stopping);

    private async Task Send(Order order, string message, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IShopDatabase>().ExecuteAsync(
            $"insert into notices (order_id, customer, message) values ({order.Id}, {order.Customer}, {message})", stopping);
    }
}
