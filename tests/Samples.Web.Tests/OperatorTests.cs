using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Samples.Web.Tests;

/// <summary>What an operator sees of the shop, and nobody else.</summary>
[Collection("shops")]
public sealed class OperatorTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Without_a_password_the_page_of_hooks_is_for_the_developer()
    {
        await using (var shop = await RunningShop.StartAsync([.. _file.Settings, "--environment", "Production"]))
            Assert.Equal(HttpStatusCode.Forbidden, (await shop.Client.GetAsync("/hooks")).StatusCode);
        await using (var shop = await RunningShop.StartAsync([.. _file.Settings, "--environment", "Development"]))
            Assert.Equal(HttpStatusCode.OK, (await shop.Client.GetAsync("/hooks")).StatusCode);
    }

    [Fact]
    public async Task With_one_it_is_for_whoever_knows_it()
    {
        await using var shop = await RunningShop.StartAsync([.. _file.Settings, "--Operator:Password", "sesame"]);

        using var stranger = await shop.Client.GetAsync("/hooks");
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        Assert.Equal("Basic realm=\"The shop's operator\"", stranger.Headers.WwwAuthenticate.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusFor(shop, "operator:wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusFor(shop, "other:sesame"));
        Assert.Equal(HttpStatusCode.OK, await StatusFor(shop, "operator:sesame"));
    }

    [Fact]
    public async Task The_page_shows_the_plugins_and_what_has_failed()
    {
        await using var shop = await RunningShop.StartAsync([.. _file.Settings, "--environment", "Development"]);
        using (OrderHooks.Points.Placed.Add((order, services, token) => throw new InvalidOperationException("the printer is out of paper"), name: "Printer"))
            await shop.PlacedAsync();

        var page = await shop.Client.GetStringAsync("/hooks");

        Assert.Contains("Stock.Reserve", page);
        Assert.Contains("Outbox.Thank", page);
        Assert.Contains("the printer is out of paper", page);
    }

    [Fact]
    public async Task The_shop_is_healthy()
    {
        await using var shop = await RunningShop.StartAsync(_file.Settings);

        Assert.Equal("Healthy", await shop.Client.GetStringAsync("/health"));
    }

    [Fact]
    public async Task OpenTelemetry_writes_hooks_and_handlers_to_the_console()
    {
        var console = Console.Out;
        using var written = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(written));
        try
        {
            await using var shop = await RunningShop.StartAsync([.. _file.Settings, "--Telemetry", "console"]);
            await shop.PlacedAsync();
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Contains("hook.name: order_placed", written.ToString());
        Assert.Contains("hook.handler: History.Placed", written.ToString());
        Assert.Contains("Metric Name: hooks.dispatch", written.ToString());
    }

    [Fact]
    public async Task A_database_that_is_not_known_is_named()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => RunningShop.StartAsync("--Database", "oracle", "--ConnectionStrings:oracle", "Data Source=shop"));

        Assert.Equal("The setting 'Database' is 'oracle'. It can be 'sqlite' or 'postgres'.", error.Message);
    }

    private static async Task<HttpStatusCode> StatusFor(RunningShop shop, string user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hooks");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user)));
        using var answer = await shop.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
