using System.Text.Json.Serialization;
using Shop.Databases;
using Shop.Operators;
using Shop.Orders;

namespace Shop;

/// <summary>The shop: its services, its addresses, and the hooks that run in it.</summary>
public static class ShopApp
{
    /// <summary>Makes the shop, with its tables, not started.</summary>
    /// <param name="args">Settings, such as <c>--Database postgres</c>.</param>
    /// <param name="configure">Changes services; for tests.</param>
    public static async Task<WebApplication> CreateAsync(string[] args, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(ShopApp).Assembly.GetName().Name });
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        builder.Services.AddDatabase(builder.Configuration);
        builder.Services.AddScoped<OrderDesk>();
        builder.Services.AddOperators(builder.Configuration);
        builder.Services.AddTelemetry(builder.Configuration);

        // The plugins' handlers are composed by the generator; only what a request's scope makes is said here.
        builder.Services.AddHooks();
        builder.Services.AddNotices();
        builder.Services.AddPricing();
        builder.Services.AddHealthChecks().AddHooks();
        configure?.Invoke(builder.Services);

        var shop = builder.Build();
        shop.MapOrders();
        shop.MapHealthChecks("/health");
        shop.MapHooks("/hooks").OnlyForOperators(builder.Configuration);
        await shop.Services.GetRequiredService<Database>().CreateTablesAsync();
        return shop;
    }
}
