using System.Text.Json;
using Hooks.Hosting.Tests.Harness;

namespace Hooks.Hosting.Tests.Page;

public class JsonTests : HostTest
{
    [Theory]
    [InlineData("/hooks", "application/json", "application/json")]
    [InlineData("/hooks", "text/html;q=0.5, application/*", "application/json")]
    [InlineData("/hooks", "application/json;q=0.1, */*", "text/html")]
    [InlineData("/hooks", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("/hooks", "*/*", "text/html")]
    [InlineData("/hooks", "nonsense", "text/html")]
    [InlineData("/hooks.json", "text/html", "application/json")]
    [InlineData("/hooks/", "application/json", "application/json")]
    public async Task It_is_for_whoever_would_rather_have_it(string address, string accept, string type)
    {
        await using var web = await WebHost.StartOpen();

        using var answer = await web.Get(address, ("Accept", accept));

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task It_has_all_that_the_page_has()
    {
        await using var web = await WebHost.StartOpen();
        ShopHooks.Sold("broken");

        using var json = JsonDocument.Parse(await web.Client.GetStringAsync("/hooks.json"));

        var root = json.RootElement;
        Assert.Equal("time hooks plugins background failures", Names(root));
        Assert.Equal("queued running completed failed dropped capacity fullMode maxParallelism", Names(root.GetProperty("background")));
        Assert.Equal("Wait", root.GetProperty("background").GetProperty("fullMode").GetString());
        Assert.Equal("time hook handler plugin exception message isTimeout", Names(root.GetProperty("failures").GetProperty("recent")[0]));
        Assert.Equal("{\"id\":\"till\",\"version\":\"1.2\",\"state\":\"On\",\"handlers\":4,\"hooks\":3}", root.GetProperty("plugins")[1].GetRawText());
        Assert.Equal(
            "{\"name\":\"price\",\"method\":\"Price\",\"set\":\"Hooks.Hosting.Tests.ShopHooks\",\"assembly\":\"Hooks.Hosting.Tests\","
            + "\"kind\":\"Filter\",\"isAsync\":false,\"errors\":\"Stop\",\"signature\":\"decimal Price(decimal price, string article)\","
            + "\"summary\":\"The price, before it is shown.\",\"handlers\":[{\"name\":\"Till.Round\",\"plugin\":\"till\",\"pluginVersion\":\"1.2\","
            + "\"priority\":20,\"source\":\"BuiltIn\",\"isAround\":false,\"isEnabled\":true,\"file\":\"ShopHandlers.cs\",\"line\":23}]}",
            root.GetProperty("hooks")[0].GetRawText());
    }

    [Fact]
    public async Task It_has_the_counts_too()
    {
        await using var web = await WebHost.StartOpen();
        _ = ShopHooks.Price(1.4m, "tea");

        using var json = JsonDocument.Parse(await web.Client.GetStringAsync("/hooks.json"));

        var price = json.RootElement.GetProperty("hooks")[0];
        Assert.Equal("calls failures meanMilliseconds", Names(price.GetProperty("counts")));
        Assert.Equal(1, price.GetProperty("counts").GetProperty("calls").GetInt64());
        Assert.Equal(1, price.GetProperty("handlers")[0].GetProperty("counts").GetProperty("calls").GetInt64());
    }

    private static string Names(JsonElement element) => string.Join(" ", element.EnumerateObject().Select(property => property.Name));
}
