using System.Text;
using Bench.Reporting;

namespace Bench.Build;

/// <summary>What the analyzers cost.</summary>
internal sealed class AnalyzerReport(AnalyzedBuild? builds, IReadOnlyList<EditorTimes> edits) : Report("analyzers")
{
    protected override void Write(StringBuilder text)
    {
        if (builds is not null)
        {
            MarkdownTable.Write(text,
            [
                ["5,000 handlers on 500 hooks in 1,100 files, compiler server", "without", "with", "ratio", "limit"],
                Side("HOOK002 and HOOK017 alone", builds.Observed, Limit(AnalyzedBuild.Limit, builds.Observed.Ratio, Ratio)),
                Side("all analyzers", builds.All, ""),
            ]);
            text.Append($"\nOf its own, HOOK002 takes {Ratio(builds.OwnSeconds)} s, as the compiler counts it over all its threads.\n\n");
        }

        MarkdownTable.Write(text,
        [
            ["From an edit to the edited file's diagnostics", "ms", "nine of ten within"],
            .. edits.Select(edit => new[] { edit.Name, Number(edit.Milliseconds), Number(edit.Slowest) }),
        ]);

        string[] Side(string name, AnalyzedBuild.Side side, string limit) =>
        [
            name,
            $"{Ratio(builds.WithoutSeconds)} s",
            $"{Ratio(side.Seconds)} s",
            $"{Ratio(side.Ratio)} ({Ratio(side.LowerQuartile)} to {Ratio(side.UpperQuartile)})",
            limit,
        ];
    }
}
