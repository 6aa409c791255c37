using Hooks;

namespace Shop.Plugins.Notices;

/// <summary>Writes down what has happened to an order, on the connection of the request that did it.</summary>
internal sealed class History(IShopDatabase database)
{
    [Action("order_placed")]
    internal Task Placed(Order order, CancellationToken cancellationToken) =>
        Write(order, $"{order.Customer} ordered {order.Quantity} × {order.Article}", cancellationToken);

    [Action("order_priced")]
    internal Task Priced(Order order, CancellationToken cancellationToken) => Write(order, $"priced at {order.Cents} cents", cancellationToken);

    [Action("order_shipped")]
    internal Task Shipped(Order order, CancellationToken cancellationToken) => Write(order, "shipped", cancellationToken);

    private Task Write(Order order, string happened, CancellationToken cancellationToken) =>
        database.ExecuteAsync($"insert into history (order_id, event) values ({order.Id}, {happened})", cancellationToken);
}
