using System.Globalization;
using Bench.Reporting;

namespace Bench.Results;

/// <summary>The charts beside a page. The ratios of both runtimes stand in one chart.</summary>
internal sealed class Charts(string folder, IReadOnlyDictionary<string, Figure> jit, IReadOnlyDictionary<string, Figure> aot)
{
    /// <summary>Writes the charts of the groups that compare numbers of handlers.</summary>
    /// <returns>The part of the page that shows them.</returns>
    public string WriteTimes() => string.Join("\n\n", CaseGroup.All
        .Where(group => group.IsGrid)
        .SelectMany(group => new[] { WriteTimes(group, jit, "jit", "JIT"), WriteTimes(group, aot, "aot", "Native AOT") })
        .OfType<string>());

    /// <summary>Writes the charts of the groups that have limits.</summary>
    /// <returns>The part of the page that shows them.</returns>
    public string WriteRatios() => string.Join("\n\n", CaseGroup.All
        .Where(group => group.Section == "dispatch")
        .Select(WriteRatios)
        .OfType<string>());

    private string? WriteTimes(CaseGroup group, IReadOnlyDictionary<string, Figure> figures, string runtime, string title)
    {
        Case[] cases = [.. group.Cases.Where(comparison => figures.ContainsKey(group.IdOf(comparison)) && HandlersOf(comparison) > 0)];
        if (cases.Length == 0)
            return null;

        var hook = cases
            .DistinctBy(comparison => comparison.Name)
            .ToDictionary(HandlersOf, comparison => Grid.BaselineOf(group, cases, figures, comparison.Name));
        LogLogChart.Line[] lines =
        [
            new("the hook", [.. hook.Select(point => (point.Key, point.Value))]),
            .. cases.GroupBy(comparison => comparison.Topic).Select(way => new LogLogChart.Line(
                way.Key.Replace("`", ""),
                [.. way.Select(comparison => (HandlersOf(comparison), hook[HandlersOf(comparison)] * figures[group.IdOf(comparison)].Ratio))])),
        ];
        var file = $"dispatch-{group.Name}-{runtime}.svg";
        LogLogChart.Write(Path.Combine(folder, file), "handlers", $"nanoseconds for a dispatch, {title}", lines);
        return Picture(file, $"{title}: the time of a dispatch against the number of handlers");
    }

    /// <summary>A logarithmic axis has no place for none.</summary>
    private static double HandlersOf(Case comparison) => double.Parse(comparison.Name.Split(' ')[0], CultureInfo.InvariantCulture);

    private string? WriteRatios(CaseGroup group)
    {
        var rows = new List<RatioChart.Row>();
        foreach (var comparison in group.Cases.Where(comparison => comparison.Limit is { ExtraNanoseconds: 0 }))
        {
            var id = group.IdOf(comparison);
            if (jit.ContainsKey(id) || aot.ContainsKey(id))
                rows.Add(new($"{comparison.Topic.Split(',')[0]}: {comparison.Name}", comparison.Limit?.Ratio, [SpreadOf(jit, id), SpreadOf(aot, id)]));
        }

        if (rows.Count == 0)
            return null;

        var file = $"dispatch-{group.Name}.svg";
        RatioChart.Write(Path.Combine(folder, file), "times the baseline", ["JIT", "Native AOT"], rows);
        return Picture(file, group.Description);
    }

    private static RatioChart.Spread? SpreadOf(IReadOnlyDictionary<string, Figure> figures, string id) =>
        figures.TryGetValue(id, out var figure) ? new(figure.Ratio, figure.Least, figure.Greatest) : null;

    private static string Picture(string file, string text) => $"![{text}](images/{file})";
}
