using System.Text;

namespace Bench.Build;

/// <summary>What the generator costs.</summary>
internal sealed class GeneratorReport(
    BuildComparison builds,
    IReadOnlyList<GeneratorTimes> times,
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
        Head(text, "The generator's own time", "ms", "outputs produced again");
        Line(text, times[0].Name, Number(times[0].Milliseconds), "all");
        foreach (var (time, rerun) in times.Skip(1).Zip(reruns))
            Line(text, time.Name, Number(time.Milliseconds), $"{rerun.Produced} of {rerun.Outputs}{(rerun.IsKept ? "" : " (wrong)")}");
    }
}
