using Hooks;

namespace Shop;

public sealed class Order
{
    public string Article { get; set; } = "";

    public int Count { get; set; }
}

public static partial class ShopHooks
{
    [Hook("ordered")]
    public static partial void Ordered(Order order);

    [Hook("price", Errors = HookErrorPolicy.Continue)]
    public static partial int Price(int price, Order order);

    [Hook("check")]
    public static partial HookResult<Order> Check(Order order);

    [Hook("note", Strategy = HookStrategy.First)]
    public static partial string? Note(Order order);

    [Hook("tags", Strategy = HookStrategy.Collect)]
    public static partial IReadOnlyList<string> Tags(Order order);

    [Hook("may", Strategy = HookStrategy.Any)]
    public static partial bool May(Order order);

    [Hook("scale")]
    public static partial void Scale(ref int size);

    [Hook("shipped", Permission = "ship")]
    public static partial ValueTask Shipped(Order order, CancellationToken cancellationToken);

    [Hook("pair")]
    public static partial T Pair<T>(T value) where T : class;
}
