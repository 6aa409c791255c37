using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Hooks.Hosting.Tests.Harness;

/// <summary>A web application with hooks, on a real server on this machine.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WebHost(WebApplication application)
    {
        _application = application;
        Client = new HttpClient
        {
            BaseAddress = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
        };
    }

    public HttpClient Client { get; }

    public LogEntries Log { get; private init; } = new();

    /// <summary>Starts an application in which whoever sends a name as <c>X-User</c> is that user.</summary>
    public static async Task<WebHost> Start(
        Action<IEndpointRouteBuilder> map, string environment = "Production", Action<IServiceCollection>? configure = null)
    {
        var log = new LogEntries();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = "Shop" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.AddProvider(log);
        builder.Services.AddRouting().AddHooks();
        builder.Services.AddAuthentication("header").AddScheme<AuthenticationSchemeOptions, HeaderUser>("header", null);
        builder.Services.AddAuthorization();
        configure?.Invoke(builder.Services);
        var application = builder.Build();
        application.UseRouting();
        application.UseAuthentication();
        application.UseAuthorization();
        map(application);
        await application.StartAsync();
        return new WebHost(application) { Log = log };
    }

    /// <summary>One whose page everybody may see.</summary>
    public static Task<WebHost> StartOpen(Action<IServiceCollection>? configure = null) =>
        Start(app => app.MapHooks().AllowAnonymous(), configure: configure);

    public async Task<HttpResponseMessage> Get(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private sealed class HeaderUser(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Request.Headers["X-User"].ToString() is { Length: > 0 } name
                ? AuthenticateResult.Success(new AuthenticationTicket(
                    new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "header")), "header"))
                : AuthenticateResult.NoResult());
    }
}
