using Hooks;
using Microsoft.Playwright;
using Shop;
using static Microsoft.Playwright.Assertions;

namespace Samples.Web.Installed.Tests;

/// <summary>The page of hooks as an operator sees and uses it.</summary>
[Collection("shops")]
public sealed class BrowserTests(Chromium chromium) : IAsyncLifetime
{
    private readonly SqliteFile _file = new();
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private RunningShop _shop = null!;
    private IBrowserContext _context = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await RunningShop.StartAsync([.. _file.Settings, "--Operator:Password", "sesame"]);
        _context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _shop.Client.BaseAddress!.ToString(),
            HttpCredentials = new HttpCredentials { Username = "operator", Password = "sesame" },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _shop.DisposeAsync();
        _file.Dispose();
    }

    [Fact]
    public async Task It_shows_every_hook_with_its_handlers_in_order()
    {
        var page = await OpenAsync();

        await Expect(page).ToHaveTitleAsync("Hooks of Web");
        await Expect(page.Locator("article")).ToHaveCountAsync(7);
        await Expect(Article(page, "Placing").Locator("tbody code")).ToHaveTextAsync(["OrderRules.Check", "Stock.Reserve"]);
        await Expect(Article(page, "Placing").Locator(".kind")).ToHaveTextAsync("gate");
    }

    [Fact]
    public async Task Its_list_leads_to_a_hook()
    {
        var page = await OpenAsync();

        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "order_shipped" }).ClickAsync();

        await Expect(Article(page, "Shipped")).ToBeInViewportAsync();
        Assert.EndsWith("/hooks#Shop.OrderHooks.Shipped", page.Url);
    }

    [Fact]
    public async Task Its_search_finds_a_handler_and_a_plugin()
    {
        var page = await OpenAsync();

        await page.GetByRole(AriaRole.Searchbox).FillAsync("stock");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Expect(page.Locator("article h3 a")).ToHaveTextAsync(["order_placing"]);
        await page.GetByRole(AriaRole.Link, new() { Name = "Show all" }).ClickAsync();
        await Article(page, "Pricing").GetByRole(AriaRole.Link, new() { Name = "pricing", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("article h3 a")).ToHaveTextAsync(["order_placing", "order_pricing"]);
    }

    [Fact]
    public async Task What_has_failed_is_shown_as_it_was_and_runs_nothing()
    {
        const string Hostile = "<img src=x onerror=\"document.title='taken over'\">";
        using (OrderHooks.Points.Placed.Add((order, services, token) => throw new InvalidOperationException(Hostile), name: Hostile))
            await _shop.PlacedAsync();

        var page = await OpenAsync();

        await Expect(page.Locator("#failures tbody tr").First.Locator("code")).ToHaveTextAsync(Hostile);
        await Expect(page.Locator("#failures tbody tr").First).ToContainTextAsync($"{Hostile} System.InvalidOperationException");
        await Expect(page).ToHaveTitleAsync("Hooks of Web");
        Assert.Empty(_complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(253, 253, 251)")]
    [InlineData(ColorScheme.Dark, "rgb(20, 24, 26)")]
    public async Task It_is_styled_in_the_readers_colours_and_loads_nothing_else(ColorScheme scheme, string paper)
    {
        var page = await OpenAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });

        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", paper);
        Assert.Equal(["/hooks"], _requests);
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task It_fits_a_telephone()
    {
        var page = await OpenAsync();
        await page.SetViewportSizeAsync(390, 800);

        await Expect(page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task A_stranger_is_asked_for_the_password()
    {
        await using var stranger = await chromium.Browser.NewContextAsync();
        var page = await stranger.NewPageAsync();

        var refused = await Assert.ThrowsAsync<PlaywrightException>(() => page.GotoAsync($"{_shop.Client.BaseAddress}hooks"));

        Assert.StartsWith("net::ERR_INVALID_AUTH_CREDENTIALS", refused.Message);
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await _context.NewPageAsync();
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync("hooks");
        return page;
    }

    private static ILocator Article(IPage page, string method) => page.Locator($"[id='Shop.OrderHooks.{method}']");
}
