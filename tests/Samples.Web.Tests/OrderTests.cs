using System.Net;
using System.Text.Json;

namespace Samples.Web.Tests;

/// <summary>What the shop does with orders, whatever database it has. Hooks belong to the process, so no two shops run at once.</summary>
[Collection("shops")]
public abstract class OrderTests : IAsyncLifetime
{
    private RunningShop _shop = null!;

    public async ValueTask InitializeAsync() => _shop = await RunningShop.StartAsync(await DatabaseSettingsAsync());

    public virtual async ValueTask DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task An_order_is_placed_priced_and_shipped()
    {
        var order = await _shop.PlacedAsync(" Anna ", "tea", 12);
        Assert.Equal(order, await _shop.FindAsync(order));
        Assert.Equal(("Anna", "tea", 12, OrderState.Placed, null), (order.Customer, order.Article, order.Quantity, order.State, order.Cents));

        using var priced = await _shop.PriceAsync(order);
        Assert.Equal("{\"cents\":6105,\"reasons\":[\"5 % off for ten or more\",\"19 % tax\"]}", await priced.Content.ReadAsStringAsync());

        using var shipped = await _shop.ShipAsync(order);
        Assert.Equal(HttpStatusCode.OK, shipped.StatusCode);
        Assert.Equal(order with { State = OrderState.Shipped, Cents = 6105 }, await _shop.FindAsync(order));
    }

    [Fact]
    public async Task Its_history_is_written_before_the_answer()
    {
        var order = await _shop.PlacedAsync(quantity: 2);
        await _shop.PriceAsync(order);
        await _shop.ShipAsync(order);

        Assert.Equal(["Anna ordered 2 × tea", "priced at 1071 cents", "shipped"], await _shop.ReadAsync(order, "history"));
    }

    [Fact]
    public async Task Its_customer_is_told_in_the_background_and_in_order()
    {
        var order = await _shop.PlacedAsync(quantity: 2);
        await _shop.PriceAsync(order);
        await _shop.ShipAsync(order);
        await HookBackground.DrainAsync();

        Assert.Equal(["Thank you, Anna.", "2 × tea: on the way."], await _shop.ReadAsync(order, "notices"));
    }

    [Theory]
    [InlineData("Anna", "gin", 1, "There is no 'gin'.")]
    [InlineData("Anna", "tea", 0, "A quantity is from 1 to 100.")]
    [InlineData("Anna", "tea", 101, "A quantity is from 1 to 100.")]
    [InlineData(" ", "tea", 1, "An order needs a customer.")]
    public async Task A_gate_refuses_with_a_reason(string customer, string article, int quantity, string reason)
    {
        using var answer = await _shop.PlaceAsync(customer, article, quantity);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(reason, await DetailOf(answer));
    }

    [Fact]
    public async Task More_than_there_is_cannot_be_ordered_by_however_many_at_once()
    {
        await _shop.ExecuteAsync($"update articles set stock = {15} where name = {"mug"}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => _shop.PlaceAsync($"customer {i}", "mug", 1)));

        Assert.Equal(15, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(0, await _shop.StockAsync("mug"));
        using var last = await _shop.PlaceAsync("Bert", "mug", 3);
        Assert.Equal("Of 'mug' there are 0 left.", await DetailOf(last));
    }

    [Fact]
    public async Task What_a_gate_has_written_is_taken_back_when_a_later_handler_fails()
    {
        var stock = await _shop.StockAsync("tea");
        using var added = OrderHooks.Points.Placing.Add((draft, services, token) => throw new InvalidOperationException("the risk is not known"), priority: 50);

        using var answer = await _shop.PlaceAsync("Anna", "tea", 7);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("the risk is not known", await DetailOf(answer));
        Assert.Equal(stock, await _shop.StockAsync("tea"));
    }

    [Fact]
    public async Task A_handler_that_fails_afterwards_loses_no_order()
    {
        using var added = OrderHooks.Points.Placed.Add((order, services, token) => throw new InvalidOperationException("the printer is out of paper"));

        var order = await _shop.PlacedAsync();

        Assert.Equal(order, await _shop.FindAsync(order));
        Assert.Equal(["Anna ordered 1 × tea"], await _shop.ReadAsync(order, "history"));
    }

    [Fact]
    public async Task A_step_is_taken_once_and_in_its_turn()
    {
        var order = await _shop.PlacedAsync();

        using var early = await _shop.ShipAsync(order);
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        await _shop.PriceAsync(order);
        using var again = await _shop.PriceAsync(order);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        await _shop.ShipAsync(order);
        using var late = await _shop.ShipAsync(order);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/orders/none")]
    [InlineData("POST", "/orders/none/price")]
    [InlineData("POST", "/orders/none/ship")]
    public async Task An_order_that_is_not_there_is_not_found(string method, string address)
    {
        using var answer = await _shop.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_customers_write_is_never_sql()
    {
        const string Customer = "O'Brien'); drop table orders; --";
        var order = await _shop.PlacedAsync(Customer);

        Assert.Equal(Customer, (await _shop.FindAsync(order))?.Customer);
    }

    /// <summary>Settings that lead to a database of the test's own.</summary>
    protected abstract Task<string[]> DatabaseSettingsAsync();

    private static async Task<string?> DetailOf(HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return problem.RootElement.GetProperty("detail").GetString();
    }
}
