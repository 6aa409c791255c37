using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hooks.AspNetCore;

/// <summary>
/// Who may see the page. Whoever maps it decides, and the framework then does the rest. Where nothing was decided, nobody
/// may but the developer, on the machine itself.
/// </summary>
internal sealed partial class HooksAccess
{
    private int isLogged;

    /// <summary>Whether the request may be answered; if not, it has been.</summary>
    public bool Allows(HttpContext context)
    {
        // The framework refuses to run an endpoint with such metadata where its authorization has not.
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<IAuthorizeData>() is not null || metadata?.GetMetadata<IAllowAnonymous>() is not null)
            return true;
        if (context.RequestServices.GetService<IHostEnvironment>()?.IsDevelopment() == true && IsFromHere(context))
            return true;

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        if (Interlocked.Exchange(ref isLogged, 1) == 0)
            Refused(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Hooks"), context.Request.Path);
        return false;
    }

    /// <summary>
    /// From this machine and meant for it: neither through a proxy or a tunnel that runs here, nor from another site's page
    /// whose name has been made to lead here.
    /// </summary>
    private static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsThisMachine(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded");

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    [LoggerMessage(10, LogLevel.Warning,
        "A request for '{Path}' was refused, since nothing says who may see the hooks. Write app.MapHooks().RequireAuthorization(…), or "
        + "AllowAnonymous() where nobody else can reach it. Without either it is shown in the Development environment only, to "
        + "requests from the same machine. This is logged once.")]
    private static partial void Refused(ILogger logger, string path);
}
