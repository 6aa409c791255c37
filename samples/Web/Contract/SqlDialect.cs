namespace Shop;

/// <summary>Where the databases that the shop can use do not speak alike.</summary>
/// <param name="Number">The definition of a primary key that counts up by itself.</param>
public sealed record SqlDialect(string Number);
