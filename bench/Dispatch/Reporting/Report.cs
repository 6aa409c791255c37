using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Bench.Measuring;

namespace Bench.Reporting;

/// <summary>The tables of one section, for the terminal and for the documentation.</summary>
internal sealed class Report(string section, IReadOnlyList<CaseGroup> groups, IReadOnlyDictionary<string, Summary> summaries)
{
    /// <summary>What the tables are called in the page that shows them.</summary>
    public string Section => $"{section}-{(RuntimeFeature.IsDynamicCodeSupported ? "jit" : "aot")}";

    /// <summary>Whether nothing of the section was measured.</summary>
    public bool IsEmpty => !groups.Any(group => group.Cases.Any(comparison => summaries.ContainsKey(group.IdOf(comparison))));

    private static string Title =>
        $"{RuntimeInformation.FrameworkDescription}{(RuntimeFeature.IsDynamicCodeSupported ? "" : ", Native AOT")}, {RuntimeInformation.RuntimeIdentifier}";

    public string ToText() => Write(TextTable.Write, heading: "");

    public string ToMarkdown() => Write(MarkdownTable.Write, heading: "### ");

    private string Write(Action<StringBuilder, IReadOnlyList<string[]>> write, string heading)
    {
        var text = new StringBuilder().Append(Title).Append(".\n");
        foreach (var group in groups)
        {
            var topics = group.Cases
                .Where(comparison => summaries.ContainsKey(group.IdOf(comparison)))
                .GroupBy(comparison => comparison.Topic)
                .ToArray();
            if (topics.Length == 0)
                continue;

            text.Append('\n').Append(heading).Append(group.Description).Append('\n');
            foreach (var topic in topics)
            {
                text.Append('\n');
                write(text, [
                    [topic.Key, .. Row.Head[1..]],
                    .. topic.Select(comparison => Row.Of(comparison, summaries[group.IdOf(comparison)])),
                ]);
            }
        }

        return text.ToString();
    }
}
