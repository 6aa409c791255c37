using System.Globalization;

namespace Bench.Results;

/// <summary>One comparison as text.</summary>
internal static class Row
{
    public static readonly string[] Head = ["", "baseline, ns", "measured, ns", "ratio", "launches", "bytes", "limit"];

    public static string[] Of(Case comparison, Figure figure) =>
    [
        comparison.Name,
        Number(figure.BaselineNanoseconds),
        Number(figure.Nanoseconds),
        Number(figure.Ratio),
        $"{Number(figure.Least)} to {Number(figure.Greatest)}",
        figure.Bytes.ToString("0.#", CultureInfo.InvariantCulture),
        LimitOf(comparison, figure),
    ];

    private static string LimitOf(Case comparison, Figure figure)
    {
        if (comparison.Limit is not { } limit)
            return "";
        if (limit.Allows(figure.Ratio, figure.Extra))
            return $"{limit}";
        return Verdict.IsMissedClearly(comparison, figure) ? $"{limit} missed" : $"{limit} missed in some launches";
    }

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
