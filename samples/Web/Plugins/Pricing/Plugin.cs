using Hooks;
using Microsoft.Extensions.DependencyInjection;
using Shop.Plugins.Pricing;

[assembly: HookPlugin("pricing", Version = "1.0")]

namespace Shop;

/// <summary>What the host's services need to know of this plugin.</summary>
public static class PricingPlugin
{
    /// <summary>Adds the services whose handlers run in a request's scope.</summary>
    public static IServiceCollection AddPricing(this IServiceCollection services) => services.AddScoped<Stock>();
}
