using Hooks;
using Shop;

[assembly: HookPlugin("offers", Version = "1.2.0", ApiVersion = 1, Permissions = new[] { "ship" })]

namespace Offers;

internal static class Handlers
{
    [Action("ordered", Priority = 5)]
    internal static void Greet(Order order) => Log.Add("greet " + order.Article);

    [Action("ordered", After = "Handlers.Greet", Name = "count")]
    [When("order.Count", 2)]
    internal static void Count() => Log.Add("two");

    [Action("ordered", Background = true, KeepOrder = true)]
    internal static void Later(Order order) => Log.Add("later");

    [Filter("price", Priority = 20)]
    internal static int Discount(int price) => price - 1;

    [Around("price")]
    internal static int Round(int price, Order order, Func<int, Order, int> next) => next(price, order) / 10 * 10;

    [Filter("check")]
    internal static HookResult<Order> Refuse(Order order) => order.Count > 9 ? HookResult.Block("too many") : order;

    [Filter("note")]
    internal static string? Note(object order) => "gift";

    [Filter("tags")]
    internal static string? Tag(Order order) => order.Count == 0 ? null : "offer";

    [Filter("may", Optional = true)]
    internal static bool Never() => false;

    [Filter("scale")]
    internal static void Double(ref int size) => size *= 2;

    [Action("shipped")]
    internal static async Task Ship(Order order, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Log.Add("shipped");
    }

    [Filter("pair")]
    internal static T Same<T>(T value)
        where T : class
    {
        Log.Add(typeof(T).Name);
        return value;
    }
}

[HookPlugin("offers.games")]
internal sealed class Game
{
    [Action("ordered", Priority = 50)]
    internal void Spin(Order order) => Log.Add("spin");
}

internal static class Everywhere
{
    [Around(typeof(ShopHooks))]
    internal static TResult Trace<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next)
    {
        Log.Add("[" + call.Hook + "]");
        return next(args);
    }
}

public static class Toys
{
    public static object Spinner() => new Game();
}
