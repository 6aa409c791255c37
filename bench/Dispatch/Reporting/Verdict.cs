using System.Globalization;
using Bench.Measuring;

namespace Bench.Reporting;

/// <summary>Whether the limits are kept.</summary>
internal sealed class Verdict
{
    private readonly List<string> lines = [];

    public Verdict(IReadOnlyList<CaseGroup> groups, IReadOnlyDictionary<string, Summary> summaries)
    {
        foreach (var group in groups)
        {
            foreach (var comparison in group.Cases)
            {
                if (summaries.TryGetValue(group.IdOf(comparison), out var summary))
                    Judge(group.IdOf(comparison), comparison, summary);
            }
        }
    }

    /// <summary>Whether any limit is missed clearly, or any dispatch allocates.</summary>
    public bool IsMissed { get; private set; }

    /// <summary>Whether a limit is missed in every launch: what happens in some only may be the machine's doing.</summary>
    public static bool IsMissedClearly(Case comparison, Summary summary) =>
        comparison.Limit is { } limit && !limit.Allows(summary.Least, summary.LeastExtra);

    public override string ToString() => lines.Count == 0 ? "Every limit is kept." : string.Join('\n', lines);

    private void Judge(string id, Case comparison, Summary summary)
    {
        if (summary.Bytes > 0 && !comparison.Allocates)
        {
            IsMissed = true;
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{id}: allocates {summary.Bytes:0.#} bytes"));
        }

        if (comparison.Limit is not { } limit || limit.Allows(summary.Ratio, summary.Extra))
            return;
        var isClear = IsMissedClearly(comparison, summary);
        IsMissed |= isClear;
        lines.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{id}: {summary.Ratio:0.00}, limit {limit}{(isClear ? "" : ", but not in every launch")}"));
    }
}
