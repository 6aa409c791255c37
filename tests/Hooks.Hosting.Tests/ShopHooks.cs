namespace Hooks.Hosting.Tests;

/// <summary>The hooks of a program that is hosted.</summary>
public static partial class ShopHooks
{
    /// <summary>Something has been sold.</summary>
    [Hook("sold", Errors = HookErrorPolicy.Report)]
    public static partial void Sold(string article);

    /// <summary>The price, before it is <b>shown</b>.</summary>
    [Hook("price")]
    public static partial decimal Price(decimal price, string article);

    /// <summary>Somebody asks whether there is more.</summary>
    [Hook("stock_asked", TimeoutMilliseconds = 1)]
    public static partial ValueTask StockAsked(string article, CancellationToken cancellationToken);
}
