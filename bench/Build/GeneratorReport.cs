using System.Text;

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
        Head(text, "1,000 handlers on 200 hooks in 100 files", "without", "with the generator", "ratio", "limit");
        Line(
            text,
            "compilation, warm compiler",
            $"{Number(builds.WithoutMilliseconds)} ms",
            $"{Number(builds.WithMilliseconds)} ms",
            $"{Ratio(builds.Ratio)} ({Ratio(builds.LowerQuartile)} to {Ratio(builds.UpperQuartile)})",
            Limit(BuildComparison.Limit, builds.Ratio));
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
        Head(text, "After an edit", "outputs produced again");
        foreach (var rerun in reruns)
            Line(text, rerun.Edit.Name, $"{rerun.Produced} of {rerun.Outputs}{(rerun.IsKept ? "" : " (wrong)")}");
    }
}
