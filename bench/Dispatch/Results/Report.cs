using System.Text;
using Bench.Reporting;

namespace Bench.Results;

/// <summary>The tables of one part of the page, for the terminal and for the documentation.</summary>
internal sealed class Report(string name, IReadOnlyList<CaseGroup> groups)
{
    public static IReadOnlyList<Report> Sections { get; } =
        [.. CaseGroup.All.GroupBy(group => group.Section).Select(section => new Report(section.Key, [.. section]))];

    public string Name => name;

    /// <summary>Whether any of it was measured.</summary>
    public bool IsShownBy(IReadOnlyDictionary<string, Figure> figures) =>
        groups.Any(group => group.Cases.Any(comparison => figures.ContainsKey(group.IdOf(comparison))));

    public string ToText(IReadOnlyDictionary<string, Figure> figures) => Write(figures, TextTable.Write, heading: "");

    public string ToMarkdown(IReadOnlyDictionary<string, Figure> figures) => Write(figures, MarkdownTable.Write, heading: "### ");

    private string Write(IReadOnlyDictionary<string, Figure> figures, Action<StringBuilder, IReadOnlyList<string[]>> write, string heading)
    {
        var text = new StringBuilder();
        foreach (var group in groups)
        {
            var cases = group.Cases.Where(comparison => figures.ContainsKey(group.IdOf(comparison))).ToArray();
            if (cases.Length == 0)
                continue;

            var origins = cases.Select(comparison => figures[group.IdOf(comparison)].Origin).Distinct();
            text.Append(heading).Append(group.Description).Append("\n\n");
            text.Append("Measured on ").AppendJoin("; ", origins).Append(".\n\n");
            foreach (var table in TablesOf(group, cases, figures))
            {
                write(text, [.. table]);
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<IEnumerable<string[]>> TablesOf(CaseGroup group, IReadOnlyList<Case> cases, IReadOnlyDictionary<string, Figure> figures) => group.IsGrid
        ? [Grid.Rows(group, cases, figures)]
        : cases.GroupBy(comparison => comparison.Topic).Select(topic => topic
            .Select(comparison => Row.Of(comparison, figures[group.IdOf(comparison)]))
            .Prepend([topic.Key, .. Row.Head[1..]]));
}
