using System.Globalization;
using Bench.Measuring;

namespace Bench.Reporting;

/// <summary>One comparison as text.</summary>
internal static class Row
{
    public static readonly string[] Head = ["", "baseline, ns", "measured, ns", "ratio", "launches", "bytes", "limit"];

    public static string[] Of(Case comparison, Summary summary) =>
    [
        comparison.Name,
        Number(summary.BaselineNanoseconds),
        Number(summary.Nanoseconds),
        Number(summary.Ratio),
        $"{Number(summary.Least)} to {Number(summary.Greatest)}",
        summary.Bytes.ToString("0.#", CultureInfo.InvariantCulture),
        LimitOf(comparison, summary),
    ];

    private static string LimitOf(Case comparison, Summary summary)
    {
        if (comparison.Limit is not { } limit)
            return "";
        if (limit.Allows(summary.Ratio, summary.Extra))
            return $"{limit}";
        return Verdict.IsMissedClearly(comparison, summary) ? $"{limit} missed" : $"{limit} missed in some launches";
    }

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
