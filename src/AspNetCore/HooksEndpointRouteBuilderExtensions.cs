using System.Diagnostics.CodeAnalysis;
using Hooks;
using Hooks.AspNetCore;
using Hooks.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the page of hooks.</summary>
public static class HooksEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps a page that shows the program's hooks, their handlers in order, its plugins, what has failed of late and the
    /// background queue; as JSON for whoever accepts that rather than HTML, and at the same address with <c>.json</c>.
    /// It only reads, and answers GET requests only. From when it is mapped, what was built with <c>HooksInstrumentation</c> is
    /// counted for it.
    /// </summary>
    /// <remarks>
    /// Say who may see it: <c>MapHooks().RequireAuthorization(…)</c>, or <c>AllowAnonymous()</c> where nobody else can reach
    /// it. Where neither is said, it is shown in the Development environment to requests from the same machine, and
    /// otherwise refused with 403.
    /// </remarks>
    /// <param name="endpoints">The program's endpoints.</param>
    /// <param name="pattern">The page's address.</param>
    /// <returns>The page and its JSON, for conventions such as authorization.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException"><c>services.AddHooks()</c> was not called.</exception>
    public static IEndpointConventionBuilder MapHooks(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/hooks")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var history = endpoints.ServiceProvider.GetService<HookFailureHistory>()
            ?? throw new InvalidOperationException("MapHooks needs hooks among the services: call 'services.AddHooks()' before the application is built.");
        var counts = new HookCounts();
        endpoints.ServiceProvider.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(counts.Dispose);
        var endpoint = new HooksEndpoint(history, counts);
        var both = endpoints.MapGroup("");
        both.MapGet(pattern, endpoint.ShowAsync);
        both.MapGet($"{pattern.TrimEnd('/')}.json", endpoint.ShowJsonAsync);
        return both;
    }
}
