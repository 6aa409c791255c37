using System.Globalization;

namespace Bench.Results;

/// <summary>Whether the limits are kept.</summary>
internal sealed class Verdict
{
    private readonly List<string> lines = [];

    public Verdict(IReadOnlyList<CaseGroup> groups, IReadOnlyDictionary<string, Figure> figures)
    {
        foreach (var group in groups)
        {
            foreach (var comparison in group.Cases)
            {
                if (figures.TryGetValue(group.IdOf(comparison), out var figure))
                    Judge(group.IdOf(comparison), comparison, figure);
            }
        }
    }

    /// <summary>Whether any limit is missed clearly, or any dispatch allocates.</summary>
    public bool IsMissed { get; private set; }

    /// <summary>Whether a limit is missed in every launch: what happens in some only may be the machine's doing.</summary>
    public static bool IsMissedClearly(Case comparison, Figure figure) =>
        comparison.Limit is { } limit && !limit.Allows(figure.Least, figure.LeastExtra);

    public override string ToString() => lines.Count == 0 ? "Every limit is kept." : string.Join('\n', lines);

    private void Judge(string id, Case comparison, Figure figure)
    {
        if (figure.Bytes > 0 && !comparison.Allocates)
        {
            IsMissed = true;
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{id}: allocates {figure.Bytes:0.#} bytes"));
        }

        if (comparison.Limit is not { } limit || limit.Allows(figure.Ratio, figure.Extra))
            return;
        var isClear = IsMissedClearly(comparison, figure);
        IsMissed |= isClear;
        lines.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{id}: {figure.Ratio:0.00}, limit {limit}{(isClear ? "" : ", but not in every launch")}"));
    }
}
