using System.Globalization;
using System.Text;
using Bench.Reporting;

namespace Bench.Build;

/// <summary>How what the generator costs grows with the number of handlers.</summary>
internal sealed class ScaleReport(IReadOnlyList<GeneratorScale> sizes) : Report("scale")
{
    private const string Chart = "build-scale.svg";
    private const int Limited = 5_000;

    public override void Draw(string folder) => LogLogChart.Write(
        Path.Combine(folder, Chart),
        "handlers",
        "milliseconds of the generator",
        [
            Series("first run", size => size.ColdMilliseconds),
            .. GeneratorScale.EditNames.Select((name, i) => Series($"after an edit {name}", size => size.Edits[i])),
        ]);

    private LogLogChart.Line Series(string name, Func<GeneratorScale, double> figure) =>
        new(name, [.. sizes.Select(size => ((double)size.Handlers, figure(size)))]);

    protected override void Write(StringBuilder text)
    {
        MarkdownTable.Write(text,
        [
            ["Handlers", .. sizes.Select(size => size.Handlers.ToString("N0", CultureInfo.InvariantCulture)), "exponent", string.Create(CultureInfo.InvariantCulture, $"limit at {Limited:N0}")],
            Row("first run, ms", size => size.ColdMilliseconds, Number),
            Row("first run, share of the compilation", size => size.Share, Percent, GeneratorScale.ShareLimit, grows: false),
            Row("first run, MB allocated", size => size.AllocatedMegabytes, Number),
            Row("kept for the next run, MB", size => size.KeptMegabytes, Number),
            .. GeneratorScale.EditNames.Select((name, i) =>
                Row($"after an edit {name}, ms", size => size.Edits[i], Number, GeneratorScale.LimitOf(name))),
        ]);
        text.Append($"\n![The generator's milliseconds against the number of handlers](images/{Chart})\n");
    }

    private string[] Row(string name, Func<GeneratorScale, double> figure, Func<double, string> format, double? limit = null, bool grows = true) =>
    [
        name,
        .. sizes.Select(size => format(figure(size))),
        grows && sizes.Count > 1 ? Ratio(Exponent(figure)) : "",
        limit is { } most ? Limit(most, sizes.Where(size => size.Handlers == Limited).Select(figure).FirstOrDefault(), format) : "",
    ];

    /// <summary>Of the power of the number of handlers that fits best: 1 is linear growth.</summary>
    private double Exponent(Func<GeneratorScale, double> figure)
    {
        var points = sizes.Select(size => (X: Math.Log(size.Handlers), Y: Math.Log(figure(size)))).ToArray();
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }

    private static string Percent(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);
}
