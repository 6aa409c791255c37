using System.Globalization;
using System.Text;

namespace Bench.Build;

/// <summary>The figures as tables.</summary>
internal sealed class Report(
    BuildComparison builds,
    double analyzers,
    IReadOnlyList<GeneratorTimes> times,
    IReadOnlyList<RerunCheck> reruns,
    CompilerProcess? process)
{
    private const string Begin = "<!-- begin build -->\n";
    private const string End = "<!-- end build -->";

    public string ToText()
    {
        var text = new StringBuilder();
        Line(text, "1,000 handlers on 200 hooks in 100 files", "without", "with the generator", "ratio", "limit");
        Line(text, "---", "---:", "---:", "---:", "---:");
        Line(
            text,
            "compilation, warm compiler",
            $"{Number(builds.WithoutMilliseconds)} ms",
            $"{Number(builds.WithMilliseconds)} ms",
            $"{Ratio(builds.Ratio)} ({Ratio(builds.LowerQuartile)} to {Ratio(builds.UpperQuartile)})",
            Ratio(BuildComparison.Limit) + (builds.Ratio <= BuildComparison.Limit ? "" : " missed"));
        if (process is not null)
        {
            Line(
                text,
                "the SDK's compiler as a new process, analyzers included",
                $"{Ratio(process.WithoutSeconds)} s",
                $"{Ratio(process.WithSeconds)} s",
                Ratio(process.Ratio),
                "");
        }

        text.Append('\n');
        Line(text, "The generator's own time", "ms", "outputs produced again");
        Line(text, "---", "---:", "---:");
        Line(text, times[0].Name, Number(times[0].Milliseconds), "all");
        foreach (var (time, rerun) in times.Skip(1).Zip(reruns))
            Line(text, time.Name, Number(time.Milliseconds), $"{rerun.Produced} of {rerun.Outputs}{(rerun.IsKept ? "" : " (wrong)")}");
        Line(text, "the analyzers, over the whole project", Number(analyzers), "");
        return text.ToString();
    }

    /// <summary>Replaces the tables of a page, which stand between two comments.</summary>
    public void Replace(string path)
    {
        var page = File.ReadAllText(path);
        var from = page.IndexOf(Begin, StringComparison.Ordinal);
        var to = page.IndexOf(End, StringComparison.Ordinal);
        if (from < 0 || to < from)
            throw new InvalidOperationException($"'{path}' has no place for the tables.");
        File.WriteAllText(path, $"{page[..(from + Begin.Length)]}\n{ToText()}\n{page[to..]}");
    }

    private static void Line(StringBuilder text, params string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Number(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Ratio(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
