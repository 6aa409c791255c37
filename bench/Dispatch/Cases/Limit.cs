using System.Globalization;

namespace Bench;

/// <summary>The most that a measured loop may cost.</summary>
/// <param name="Ratio">Times the baseline.</param>
/// <param name="ExtraNanoseconds">
/// Or so much more than the baseline: a ratio to an empty loop, which takes a third of a nanosecond, says nothing.
/// </param>
public sealed record Limit(double Ratio, double ExtraNanoseconds = 0)
{
    /// <summary>No more than a loop that does nothing, as far as that can be told.</summary>
    public static Limit NotMeasurable { get; } = new(1.05, ExtraNanoseconds: 0.1);

    public static Limit Of(double ratio) => new(ratio);

    public bool Allows(double ratio, double extraNanoseconds) => ratio <= Ratio || extraNanoseconds <= ExtraNanoseconds;

    public override string ToString() => ExtraNanoseconds > 0
        ? string.Create(CultureInfo.InvariantCulture, $"+{ExtraNanoseconds:0.0} ns")
        : Ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
