using System.Collections.Immutable;

namespace Shop;

/// <summary>What an order costs, and why.</summary>
public sealed record OrderPrice(long Cents, ImmutableArray<string> Reasons)
{
    /// <summary>The price times a factor, rounded to cents as merchants do.</summary>
    public OrderPrice Times(decimal factor, string reason) => new(
        (long)decimal.Round(Cents * factor, MidpointRounding.AwayFromZero), Reasons.Add(reason));
}
