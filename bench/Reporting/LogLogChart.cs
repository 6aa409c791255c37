using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Bench.Reporting;

/// <summary>Times that grow with a number. A straight line is a power of it, and the slope is the exponent.</summary>
public static class LogLogChart
{
    public sealed record Line(string Name, IReadOnlyList<(double X, double Y)> Points);

    public static void Write(string path, string xTitle, string yTitle, IReadOnlyList<Line> lines)
    {
        var model = Svg.Model(hasLegendBelow: false);
        model.Axes.Add(Svg.WithGrid(new LogarithmicAxis { Position = AxisPosition.Bottom, Title = xTitle, MinimumPadding = 0.03, MaximumPadding = 0.03 }));
        model.Axes.Add(Svg.WithGrid(new LogarithmicAxis { Position = AxisPosition.Left, Title = yTitle, MinimumPadding = 0.05, MaximumPadding = 0.05 }));
        for (var i = 0; i < lines.Count; i++)
        {
            var (color, mark) = Svg.LookOf(i);
            var series = new LineSeries { Title = lines[i].Name, Color = color, MarkerType = mark, MarkerFill = color, MarkerSize = 4 };
            series.Points.AddRange(lines[i].Points.Select(point => new DataPoint(point.X, point.Y)));
            model.Series.Add(series);
        }

        Svg.Write(path, model, width: 860, height: 440);
    }
}
