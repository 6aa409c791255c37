using System.Text.Json;
using Hooks.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

namespace Hooks.AspNetCore;

/// <summary>Answers requests for the page of hooks, and for the same as JSON.</summary>
internal sealed class HooksEndpoint(HookFailureHistory history, HookCounts counts)
{
    private static readonly MediaTypeHeaderValue Html = new("text/html");
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HooksAccess access = new();

    /// <summary>The page, or JSON for whoever would rather have that.</summary>
    public Task ShowAsync(HttpContext context)
    {
        context.Response.Headers.Vary = HeaderNames.Accept;
        return PrefersJson(context.Request) ? ShowJsonAsync(context) : ShowPageAsync(context);
    }

    /// <summary>JSON.</summary>
    public Task ShowJsonAsync(HttpContext context)
    {
        if (!access.Allows(context))
            return Task.CompletedTask;
        Protect(context.Response.Headers);
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(
            context.Response.Body, Read(context), HooksJson.Default.HooksOverview, context.RequestAborted);
    }

    private Task ShowPageAsync(HttpContext context)
    {
        if (!access.Allows(context))
            return Task.CompletedTask;
        Protect(context.Response.Headers);
        context.Response.Headers.ContentSecurityPolicy = Stylesheet.ContentSecurityPolicy;
        context.Response.ContentType = "text/html; charset=utf-8";
        var page = new HooksPage(
            Read(context),
            context.RequestServices.GetService<IHostEnvironment>()?.ApplicationName ?? "",
            $"{context.Request.PathBase}{context.Request.Path.Value?.TrimEnd('/')}.json",
            context.Request.Query["q"].ToString());
        return context.Response.WriteAsync(page.ToHtml(), context.RequestAborted);
    }

    private HooksOverview Read(HttpContext context) =>
        HooksOverview.Read(history, counts, context.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System);

    private static bool PrefersJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return QualityOf(Json, accepted) > QualityOf(Html, accepted);
    }

    /// <summary>The quality of the most specific range that a type is in, as HTTP has it.</summary>
    private static double QualityOf(MediaTypeHeaderValue type, IList<MediaTypeHeaderValue> accepted) =>
        accepted.Where(type.IsSubsetOf)
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();

    /// <summary>What it shows is for whoever asked, and for nobody's cache, frame or guess.</summary>
    private static void Protect(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
