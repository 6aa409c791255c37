using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hooks.AspNetCore;
using Hooks.Hosting.Tests.Harness;

namespace Hooks.Hosting.Tests.Page;

public class HtmlTests : HostTest
{
    [Fact]
    public async Task It_shows_hooks_with_their_handlers_in_order()
    {
        await using var web = await WebHost.StartOpen();
        using var added = ShopHooks.Points.Price.Add((price, article) => price, priority: 1, name: "discount", plugin: "sales");

        var page = await web.Client.GetStringAsync("/hooks");

        Assert.Contains("<title>Hooks of Shop</title>", page);
        var price = Article(page, "Price");
        Assert.Contains("<span class=\"kind Filter\">filter</span>", price);
        Assert.Contains("<code>decimal Price(decimal price, string article)</code>", price);
        Assert.Equal(
            [
                "1 discount sales added ",
                "20 Till.Round till built in ShopHandlers.cs:23",
            ],
            Rows(price));
    }

    [Fact]
    public async Task It_says_which_handlers_do_not_run()
    {
        await using var web = await WebHost.StartOpen();
        HookPlugins.Disable("till");
        try
        {
            var page = await web.Client.GetStringAsync("/hooks");

            Assert.Contains("20 Till.Round switched off till built in ShopHandlers.cs:23", Rows(Article(page, "Price")));
            Assert.Contains("10 Clerk.Note not attached Hooks.Hosting.Tests listener ShopHandlers.cs:57", Rows(Article(page, "Sold")));
            Assert.Contains("till 1.2 off 4 3", Rows(page));
        }
        finally
        {
            HookPlugins.Enable("till");
        }
    }

    [Fact]
    public async Task Whatever_names_and_messages_hold_is_text()
    {
        const string Hostile = "\"><script>alert('x')</script>";
        await using var web = await WebHost.StartOpen();
        using var added = ShopHooks.Points.Sold.Add(_ => throw new InvalidOperationException(Hostile), name: Hostile, plugin: Hostile);
        ShopHooks.Sold("tea");

        var page = await web.Client.GetStringAsync($"/hooks?q={Uri.EscapeDataString(Hostile)}");

        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("value=\"\">", page);
        Assert.Equal(3, Rows(page).Count(row => row.Contains(Hostile)));
    }

    [Fact]
    public async Task It_shows_recent_failures()
    {
        await using var web = await WebHost.StartOpen(services => services.AddSingleton<TimeProvider>(new Clock()));
        ShopHooks.Sold("broken");

        var page = await web.Client.GetStringAsync("/hooks");

        Assert.Contains("2026-02-03 04:05:06 sold Till.Charge till the till is <broken> System.InvalidOperationException", Rows(page));
    }

    [Fact]
    public async Task It_counts_what_has_run_since_it_was_mapped()
    {
        _ = ShopHooks.Price(1.4m, "before");
        await using var web = await WebHost.StartOpen();
        _ = ShopHooks.Price(1.4m, "tea");
        _ = ShopHooks.Price(1.4m, "milk");
        ShopHooks.Sold("broken");

        var page = await web.Client.GetStringAsync("/hooks");

        Assert.Matches(@"dispatches: 2 · failures: 0 · mean: \d+\.\d{3} ms", Article(page, "Price"));
        Assert.Matches(@"dispatches: 1 · failures: 1 · mean: ", Article(page, "Sold"));
        Assert.Matches(@"^20 Till.Round till built in ShopHandlers.cs:23 2 0 \d+\.\d{3} ms$", Rows(Article(page, "Price")).Single());
        Assert.DoesNotContain("dispatches: ", Article(page, "StockAsked"));
    }

    [Fact]
    public async Task It_can_be_searched()
    {
        await using var web = await WebHost.StartOpen();

        var page = await web.Client.GetStringAsync("/hooks?q=STOCK");

        Assert.Contains("1 of 3 hooks have “STOCK” in a name.", page);
        Assert.NotEmpty(Article(page, "StockAsked"));
        Assert.Empty(Article(page, "Price"));
    }

    [Fact]
    public void It_says_why_it_has_no_hooks_where_the_overlay_was_built_out()
    {
        var overview = new HooksOverview(
            DateTimeOffset.UnixEpoch, "HooksRuntimeRegistration=false <here>", [], [], BackgroundRow.Read(), new FailureRow(0, 0, []));

        var page = new HooksPage(overview, "Shop", "/hooks.json", "").ToHtml();

        Assert.Contains("<p class=\"note\">HooksRuntimeRegistration=false &lt;here&gt;</p>", page);
        Assert.Contains("Read on <time datetime=\"1970-01-01T00:00:00.0000000&#x2B;00:00\">1970-01-01 00:00:00</time> UTC.", page);
    }

    [Fact]
    public async Task It_is_whole_in_itself_and_the_browser_is_told_so()
    {
        await using var web = await WebHost.StartOpen();

        using var answer = await web.Get("/hooks");

        var page = await answer.Content.ReadAsStringAsync();
        var style = Regex.Match(page, "<style>(.*)</style>", RegexOptions.Singleline).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-store", answer.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotMatch("(src=|@import|url\\(|https?://)", page);
    }

    /// <summary>The part of the page that shows a hook; empty where it does not.</summary>
    private static string Article(string page, string method) =>
        Regex.Match(page, $"<article id=\"{typeof(ShopHooks).FullName}.{method}\">.*?</article>", RegexOptions.Singleline).Value;

    /// <summary>The rows of all tables as a reader sees them: their cells, joined with spaces.</summary>
    private static IReadOnlyList<string> Rows(string html) =>
    [
        .. from Match row in Regex.Matches(html, "<tr[^>]*><td.*?</tr>", RegexOptions.Singleline)
           let cells = row.Value.Replace("</td>", " ")
           select WebUtility.HtmlDecode(Regex.Replace(cells, "<[^>]*>", ""))[..^1],
    ];
}
