using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Bench.Reporting;

/// <summary>Ratios, a row each, with the spread they were measured with and the limit they are judged by.</summary>
public static class RatioChart
{
    /// <param name="Limit">Drawn as a line across the row.</param>
    /// <param name="Ratios">One for each series; null where that series has none.</param>
    public sealed record Row(string Name, double? Limit, IReadOnlyList<Spread?> Ratios);

    public sealed record Spread(double Ratio, double Least, double Greatest);

    private const double RowHeight = 20;

    public static void Write(string path, string title, IReadOnlyList<string> series, IReadOnlyList<Row> rows)
    {
        var model = Svg.Model(hasLegendBelow: true);
        model.Axes.Add(Svg.WithGrid(new LinearAxis { Position = AxisPosition.Bottom, Title = title, MinimumPadding = 0.03, MaximumPadding = 0.03 }));
        model.Axes.Add(NamesOf(rows));
        for (var i = 0; i < series.Count; i++)
        {
            // The series of a row stand one above the other.
            var offset = series.Count == 1 ? 0 : 0.4 * i / (series.Count - 1) - 0.2;
            Add(model, Svg.LookOf(i), series[i], rows.SelectMany((row, y) =>
                row.Ratios[i] is { } spread ? [(spread, y + offset)] : Array.Empty<(Spread, double)>()));
        }

        AddLimits(model, rows);
        Svg.Write(path, model, width: 860, height: 120 + (RowHeight * rows.Count));
    }

    private static CategoryAxis NamesOf(IReadOnlyList<Row> rows)
    {
        // From the top, as in a table.
        var axis = new CategoryAxis { Position = AxisPosition.Left, StartPosition = 1, EndPosition = 0, GapWidth = 0, TickStyle = TickStyle.None };
        axis.Labels.AddRange(rows.Select(row => row.Name));
        return axis;
    }

    private static void Add(PlotModel model, (OxyColor Color, MarkerType Mark) look, string name, IEnumerable<(Spread Spread, double Y)> points)
    {
        var spreads = new LineSeries { Color = look.Color, StrokeThickness = 1.5 };
        var medians = new ScatterSeries { Title = name, MarkerType = look.Mark, MarkerFill = look.Color, MarkerSize = 3.5 };
        foreach (var (spread, y) in points)
        {
            AddPiece(spreads, new(spread.Least, y), new(spread.Greatest, y));
            medians.Points.Add(new(spread.Ratio, y));
        }

        model.Series.Add(spreads);
        model.Series.Add(medians);
    }

    private static void AddLimits(PlotModel model, IReadOnlyList<Row> rows)
    {
        var limits = new LineSeries { Title = "limit", Color = OxyColors.Firebrick, StrokeThickness = 1 };
        for (var y = 0; y < rows.Count; y++)
        {
            if (rows[y].Limit is { } limit)
                AddPiece(limits, new(limit, y - 0.5), new(limit, y + 0.5));
        }

        if (limits.Points.Count > 0)
            model.Series.Add(limits);
    }

    private static void AddPiece(LineSeries line, DataPoint from, DataPoint to) =>
        line.Points.AddRange([from, to, DataPoint.Undefined]);
}
