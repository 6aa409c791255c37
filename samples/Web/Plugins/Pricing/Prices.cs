using Hooks;

namespace Shop.Plugins.Pricing;

/// <summary>What changes a price.</summary>
internal static class Prices
{
    private const int Last = 100;

    [Filter("order_pricing")]
    internal static OrderPrice Discount(OrderPrice price, Order order) =>
        order.Quantity >= 10 ? price.Times(0.95m, "5 % off for ten or more") : price;

    [Filter("order_pricing", Priority = Last)]
    internal static OrderPrice Tax(OrderPrice price) => price.Times(1.19m, "19 % tax");
}
