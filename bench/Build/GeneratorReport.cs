using System.Text;
using Bench.Reporting;

namespace Bench.Build;

/// <summary>What the generator costs.</summary>
internal sealed class GeneratorReport(
    BuildComparison builds,
    IReadOnlyList<RerunCheck> reruns,
    CompilerProcess? process)
    : Report("build")
{
    protected override void Write(StringBuilder text)
    {
        var rows = new List<string[]>
        {
            new[] { "1,000 handlers on 200 hooks in 100 files", "without", "with the generator", "ratio", "limit" },
            new[]
            {
                "compilation, warm compiler",
                $"{Number(builds.WithoutMilliseconds)} ms",
                $"{Number(builds.WithMilliseconds)} ms",
                $"{Ratio(builds.Ratio)} ({Ratio(builds.LowerQuartile)} to {Ratio(builds.UpperQuartile)})",
                Limit(BuildComparison.Limit, builds.Ratio, Ratio),
            },
        };
        if (process is not null)
        {
            rows.Add(
            [
                "the SDK's compiler as a new process, analyzers included",
                $"{Ratio(process.WithoutSeconds)} s",
                $"{Ratio(process.WithSeconds)} s",
                Ratio(process.Ratio),
                "",
            ]);
        }

        MarkdownTable.Write(text, rows);
        text.Append('\n');
        MarkdownTable.Write(text,
        [
            ["After an edit", "outputs produced again"],
            .. reruns.Select(rerun => new[] { rerun.Edit.Name, $"{rerun.Produced} of {rerun.Outputs}{(rerun.IsKept ? "" : " (wrong)")}" }),
        ]);
    }
}
