using System.Net;
using Hooks.Hosting.Tests.Harness;
using Microsoft.AspNetCore.Builder;

namespace Hooks.Hosting.Tests.Page;

public class AccessTests : HostTest
{
    [Fact]
    public async Task Nothing_is_there_unless_it_is_mapped()
    {
        await using var web = await WebHost.Start(app => { }, "Development");

        Assert.Equal(HttpStatusCode.NotFound, (await web.Get("/hooks")).StatusCode);
    }

    [Theory]
    [InlineData("/hooks")]
    [InlineData("/hooks.json")]
    public async Task In_production_nobody_may_where_nothing_is_said(string address)
    {
        await using var web = await WebHost.Start(app => app.MapHooks());

        using var answer = await web.Get(address, ("X-User", "anna"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        Assert.StartsWith($"A request for '{address}' was refused, since nothing says who may see the hooks.", web.Log.Text);
    }

    [Fact]
    public async Task That_is_logged_once()
    {
        await using var web = await WebHost.Start(app => app.MapHooks());

        await web.Get("/hooks");
        await web.Get("/hooks.json");

        Assert.Single(web.Log.All);
    }

    [Fact]
    public async Task In_development_the_same_machine_may()
    {
        await using var web = await WebHost.Start(app => app.MapHooks(), "Development");

        Assert.Equal(HttpStatusCode.OK, (await web.Get("/hooks")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await web.Get("/hooks.json", ("Host", "localhost:5000"))).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Host", "shop.example")]
    [InlineData("Host", "127.0.0.1.shop.example")]
    [InlineData("Host", "203.0.113.7")]
    public async Task But_not_through_a_proxy_or_by_another_name(string header, string value)
    {
        await using var web = await WebHost.Start(app => app.MapHooks(), "Development");

        Assert.Equal(HttpStatusCode.Forbidden, (await web.Get("/hooks", (header, value))).StatusCode);
    }

    [Theory]
    [InlineData("/hooks", "Production")]
    [InlineData("/hooks.json", "Production")]
    [InlineData("/hooks", "Development")]
    public async Task The_frameworks_authorization_decides(string address, string environment)
    {
        await using var web = await WebHost.Start(
            app => app.MapHooks().RequireAuthorization(policy => policy.RequireUserName("anna")), environment);

        Assert.Equal(HttpStatusCode.Unauthorized, (await web.Get(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await web.Get(address, ("X-User", "bert"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await web.Get(address, ("X-User", "anna"))).StatusCode);
    }

    [Fact]
    public async Task So_does_that_of_a_group()
    {
        await using var web = await WebHost.Start(app => app.MapGroup("/admin").RequireAuthorization().MapHooks("/wiring"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await web.Get("/admin/wiring")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await web.Get("/admin/wiring.json", ("X-User", "anna"))).StatusCode);
    }

    [Fact]
    public async Task A_policy_for_everything_else_does_not()
    {
        await using var web = await WebHost.Start(
            app => app.MapHooks(),
            configure: services => services.AddAuthorizationBuilder().SetFallbackPolicy(
                new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()));

        Assert.Equal(HttpStatusCode.Unauthorized, (await web.Get("/hooks")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await web.Get("/hooks", ("X-User", "anna"))).StatusCode);
    }

    [Fact]
    public async Task Anonymous_access_must_be_said()
    {
        await using var web = await WebHost.StartOpen();

        Assert.Equal(HttpStatusCode.OK, (await web.Get("/hooks")).StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task It_only_reads(string method)
    {
        await using var web = await WebHost.StartOpen();

        using var answer = await web.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/hooks"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task It_needs_hooks_among_the_services()
    {
        await using var application = WebApplication.CreateSlimBuilder().Build();

        var error = Assert.Throws<InvalidOperationException>(() => application.MapHooks());

        Assert.Equal("MapHooks needs hooks among the services: call 'services.AddHooks()' before the application is built.", error.Message);
    }
}
