using System.Globalization;

namespace Bench.Results;

/// <summary>The comparisons of a group as one table: a row for each topic, with a column for each name.</summary>
internal static class Grid
{
    public static IEnumerable<string[]> Rows(CaseGroup group, IReadOnlyList<Case> cases, IReadOnlyDictionary<string, Figure> figures)
    {
        string[] columns = [.. cases.Select(comparison => comparison.Name).Distinct()];
        yield return ["times the hook", .. columns];
        yield return ["the hook itself, ns", .. columns.Select(column => Number(BaselineOf(group, cases, figures, column)))];
        foreach (var topic in cases.GroupBy(comparison => comparison.Topic))
        {
            var cells = topic.ToDictionary(comparison => comparison.Name, comparison => Cell(figures[group.IdOf(comparison)]));
            yield return [topic.Key, .. columns.Select(column => cells.GetValueOrDefault(column, ""))];
        }
    }

    /// <summary>What the topics of a column are compared with, in nanoseconds.</summary>
    public static double BaselineOf(CaseGroup group, IEnumerable<Case> cases, IReadOnlyDictionary<string, Figure> figures, string column) =>
        Measuring.Statistics.Median(cases.Where(comparison => comparison.Name == column).Select(comparison => figures[group.IdOf(comparison)].BaselineNanoseconds));

    private static string Cell(Figure figure) =>
        $"{Number(figure.Ratio)} ({Number(figure.Least)} to {Number(figure.Greatest)}){(figure.Bytes > 0 ? $", {figure.Bytes.ToString("0", CultureInfo.InvariantCulture)} bytes" : "")}";

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
