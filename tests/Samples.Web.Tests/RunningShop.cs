using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Samples.Web.Tests;

/// <summary>The shop on a port of its own, and a customer who talks to it.</summary>
public sealed class RunningShop : IAsyncDisposable
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly WebApplication _shop;

    private RunningShop(WebApplication shop)
    {
        _shop = shop;
        Client = new HttpClient { BaseAddress = new Uri(shop.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public static async Task<RunningShop> StartAsync(params string[] settings)
    {
        var shop = await ShopApp.CreateAsync(
            ["--urls", "http://127.0.0.1:0", "--Telemetry", "none", "--Logging:LogLevel:Default", "None", .. settings]);
        await shop.StartAsync();
        return new RunningShop(shop);
    }

    public Task<HttpResponseMessage> PlaceAsync(string customer, string article, int quantity) =>
        Client.PostAsJsonAsync("/orders", new OrderDraft(customer, article, quantity));

    /// <summary>Places an order that is taken.</summary>
    public async Task<Order> PlacedAsync(string customer = "Anna", string article = "tea", int quantity = 1)
    {
        using var answer = await PlaceAsync(customer, article, quantity);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Order>(s_json))!;
    }

    public Task<HttpResponseMessage> PriceAsync(Order order) => Client.PostAsync($"/orders/{order.Id}/price", null);

    public Task<HttpResponseMessage> ShipAsync(Order order) => Client.PostAsync($"/orders/{order.Id}/ship", null);

    public Task<Order?> FindAsync(Order order) => Client.GetFromJsonAsync<Order>($"/orders/{order.Id}", s_json);

    public async Task<IReadOnlyList<string>> ReadAsync(Order order, string what) =>
        (await Client.GetFromJsonAsync<string[]>($"/orders/{order.Id}/{what}"))!;

    /// <summary>Runs a statement on the shop's database.</summary>
    public async Task ExecuteAsync(FormattableString sql)
    {
        await using var scope = _shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IShopDatabase>().ExecuteAsync(sql);
    }

    public async Task<long> StockAsync(string article)
    {
        await using var scope = _shop.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<IShopDatabase>()
            .QueryAsync($"select stock from articles where name = {article}", row => row.GetInt64(0));
        return rows.Single();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _shop.StopAsync();
        await _shop.DisposeAsync();
    }
}
