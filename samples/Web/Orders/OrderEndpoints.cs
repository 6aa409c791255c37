namespace Shop.Orders;

/// <summary>The addresses under <c>/orders</c>.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder shop)
    {
        var orders = shop.MapGroup("/orders");
        orders.MapPost("/", PlaceAsync);
        orders.MapGet("/{id}", GetAsync);
        orders.MapPost("/{id}/price", PriceAsync);
        orders.MapPost("/{id}/ship", ShipAsync);
        orders.MapGet("/{id}/history", HistoryAsync);
        orders.MapGet("/{id}/notices", NoticesAsync);
    }

    private static async Task<IResult> PlaceAsync(OrderDraft draft, OrderDesk desk, CancellationToken cancellationToken)
    {
        var placed = await desk.PlaceAsync(draft, cancellationToken);
        return placed.IsBlocked
            ? Results.Problem(placed.Reason, statusCode: StatusCodes.Status422UnprocessableEntity)
            : Results.Created($"/orders/{placed.Value.Id}", placed.Value);
    }

    private static async Task<IResult> GetAsync(string id, OrderDesk desk, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } order ? Results.Ok(order) : Results.NotFound();

    private static async Task<IResult> PriceAsync(string id, OrderDesk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } order)
            return Results.NotFound();
        return await desk.PriceAsync(order, cancellationToken) is { } price
            ? Results.Ok(price)
            : Results.Problem("The order is priced already.", statusCode: StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ShipAsync(string id, OrderDesk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } order)
            return Results.NotFound();
        return await desk.ShipAsync(order, cancellationToken) is { } shipped
            ? Results.Ok(shipped)
            : Results.Problem("Only an order that is priced can be shipped, and only once.", statusCode: StatusCodes.Status409Conflict);
    }

    private static Task<IReadOnlyList<string>> HistoryAsync(string id, IShopDatabase database, CancellationToken cancellationToken) =>
        database.QueryAsync($"select event from history where order_id = {id} order by number", row => row.GetString(0), cancellationToken);

    private static Task<IReadOnlyList<string>> NoticesAsync(string id, IShopDatabase database, CancellationToken cancellationToken) =>
        database.QueryAsync($"select message from notices where order_id = {id} order by number", row => row.GetString(0), cancellationToken);
}
