using System.Data.Common;
using Hooks;
using Shop.Databases;

namespace Shop.Orders;

/// <summary>Takes orders, prices and ships them, and fires the hooks on the way.</summary>
internal sealed class OrderDesk(UnitOfWork database, IServiceProvider services)
{
    public async Task<HookResult<Order>> PlaceAsync(OrderDraft asked, CancellationToken cancellationToken)
    {
        await database.BeginAsync(cancellationToken);
        var result = await OrderHooks.Placing(asked, services, cancellationToken);
        if (result.IsBlocked)
            return HookResult.Block(result.Reason!);

        var draft = result.Value;
        var order = new Order(Guid.CreateVersion7().ToString("n"), draft.Customer, draft.Article, draft.Quantity, OrderState.Placed, Cents: null);
        await database.ExecuteAsync(
            $"insert into orders (id, customer, article, quantity, state) values ({order.Id}, {order.Customer}, {order.Article}, {order.Quantity}, {Text(order.State)})",
            cancellationToken);
        await database.CommitAsync(cancellationToken);

        await OrderHooks.Placed(order, services, cancellationToken);
        await OrderHooks.Changed(order);
        return order;
    }

    /// <summary>Says what a placed order costs; null where it is priced already.</summary>
    public async Task<OrderPrice?> PriceAsync(Order order, CancellationToken cancellationToken)
    {
        var cents = await database.QueryAsync($"select cents from articles where name = {order.Article}", row => row.GetInt64(0), cancellationToken);
        var price = OrderHooks.Pricing(new OrderPrice(cents.Single() * order.Quantity, []), order);
        var changed = await database.ExecuteAsync(
            $"update orders set state = {Text(OrderState.Priced)}, cents = {price.Cents} where id = {order.Id} and state = {Text(OrderState.Placed)}",
            cancellationToken);
        if (changed == 0)
            return null;
        var priced = order with { State = OrderState.Priced, Cents = price.Cents };
        await OrderHooks.Priced(priced, services, cancellationToken);
        await OrderHooks.Changed(priced);
        return price;
    }

    /// <summary>Ships a priced order; null where it is not priced, or gone already.</summary>
    public async Task<Order?> ShipAsync(Order order, CancellationToken cancellationToken)
    {
        var changed = await database.ExecuteAsync(
            $"update orders set state = {Text(OrderState.Shipped)} where id = {order.Id} and state = {Text(OrderState.Priced)}", cancellationToken);
        if (changed == 0)
            return null;
        var shipped = order with { State = OrderState.Shipped };
        await OrderHooks.Shipped(shipped, services, cancellationToken);
        await OrderHooks.Changed(shipped);
        return shipped;
    }

    public async Task<Order?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await database.QueryAsync($"select id, customer, article, quantity, state, cents from orders where id = {id}", Read, cancellationToken)).SingleOrDefault();

    private static Order Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), Enum.Parse<OrderState>(row.GetString(4)), row.IsDBNull(5) ? null : row.GetInt64(5));

    private static string Text(OrderState state) => state.ToString();
}
