using System.Globalization;
using System.Text;
using Bench.Reporting;

namespace Bench.Results;

/// <summary>Whether the limits are kept.</summary>
internal sealed class Verdict
{
    private readonly List<string[]> missed = [];
    private readonly List<string> allocating = [];
    private int limits;
    private int missedClearly;

    public Verdict(IReadOnlyDictionary<string, Figure> figures)
    {
        foreach (var comparison in CaseGroup.All.SelectMany(group => group.Cases, (group, comparison) => (Case: comparison, Id: group.IdOf(comparison))))
        {
            if (figures.TryGetValue(comparison.Id, out var figure))
                Judge(comparison.Case, figure);
        }
    }

    /// <summary>Whether any limit is missed clearly, or any dispatch allocates.</summary>
    public bool IsMissed => missedClearly + allocating.Count > 0;

    /// <summary>Whether a limit is missed in every launch: what happens in some only may be the machine's doing.</summary>
    public static bool IsMissedClearly(Case comparison, Figure figure) =>
        comparison.Limit is { } limit && !limit.Allows(figure.Least, figure.LeastExtra);

    public string ToText() => string.Concat(allocating.Select(line => line + '\n')) + Write(TextTable.Write);

    /// <summary>Nothing where nothing was measured that has a limit.</summary>
    public string ToMarkdown(string runtime) => limits == 0 ? "" : $"{runtime}: {Write(MarkdownTable.Write)}\n";

    private string Write(Action<StringBuilder, IReadOnlyList<string[]>> write)
    {
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"{limits - missed.Count} of {limits} limits are kept, {missed.Count - missedClearly} are missed in some launches, {missedClearly} in all.\n");
        if (missed.Count > 0)
            write(text.Append('\n'), [["Over the limit", .. Row.Head[1..]], .. missed]);
        return text.ToString();
    }

    private void Judge(Case comparison, Figure figure)
    {
        if (figure.Bytes > 0 && !comparison.Allocates)
            allocating.Add(string.Create(CultureInfo.InvariantCulture, $"{figure.Id}: allocates {figure.Bytes:0.#} bytes"));
        if (comparison.Limit is not { } limit)
            return;

        limits++;
        if (limit.Allows(figure.Ratio, figure.Extra))
            return;
        missed.Add([figure.Id, .. Row.Of(comparison, figure)[1..]]);
        if (IsMissedClearly(comparison, figure))
            missedClearly++;
    }
}
