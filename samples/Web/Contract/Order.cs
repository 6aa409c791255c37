namespace Shop;

/// <summary>What a customer asks for.</summary>
public sealed record OrderDraft(string Customer, string Article, int Quantity);

/// <summary>An order that was taken.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Customer">Who asked for it.</param>
/// <param name="Article">What was asked for.</param>
/// <param name="Quantity">How many.</param>
/// <param name="State">How far it is.</param>
/// <param name="Cents">What it costs; null until it is priced.</param>
public sealed record Order(string Id, string Customer, string Article, int Quantity, OrderState State, long? Cents);

/// <summary>How far an order is.</summary>
public enum OrderState
{
    /// <summary>It was taken.</summary>
    Placed = 0,

    /// <summary>The customer knows what it costs.</summary>
    Priced,

    /// <summary>It is on its way.</summary>
    Shipped,
}
