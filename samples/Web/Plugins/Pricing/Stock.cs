using Hooks;

namespace Shop.Plugins.Pricing;

/// <summary>
/// Takes what is ordered from the stock. It is made for each request, by the services that the hook passes, so it works on
/// that request's connection and in the order's transaction.
/// </summary>
internal sealed class Stock(IShopDatabase database)
{
    [Filter("order_placing")]
    internal async ValueTask<HookResult<OrderDraft>> Reserve(OrderDraft draft, CancellationToken cancellationToken)
    {
        var changed = await database.ExecuteAsync(
            $"update articles set stock = stock - {draft.Quantity} where name = {draft.Article} and stock >= {draft.Quantity}",
            cancellationToken);
        if (changed == 1)
            return draft;
        var stock = await database.QueryAsync(
            $"select stock from articles where name = {draft.Article}", row => row.GetInt64(0), cancellationToken);
        return HookResult.Block(stock.Count == 0 ? $"There is no '{draft.Article}'." : $"Of '{draft.Article}' there are {stock[0]} left.");
    }
}
