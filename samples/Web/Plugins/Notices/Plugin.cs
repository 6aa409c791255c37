using Hooks;
using Microsoft.Extensions.DependencyInjection;
using Shop.Plugins.Notices;

[assembly: HookPlugin("notices", Version = "1.0")]

namespace Shop;

/// <summary>What the host's services need to know of this plugin.</summary>
public static class NoticesPlugin
{
    /// <summary>Adds the services whose handlers run in a request's scope, and the listener.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) =>
        services.AddScoped<History>().AddHookListener<Outbox>();
}
