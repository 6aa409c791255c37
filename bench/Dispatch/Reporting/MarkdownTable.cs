using System.Text;

namespace Bench.Reporting;

internal static class MarkdownTable
{
    public static void Write(StringBuilder text, IReadOnlyList<string[]> rows)
    {
        Line(text, rows[0]);
        Line(text, rows[0].Select((_, i) => i == 0 ? "---" : "---:"));
        foreach (var row in rows.Skip(1))
            Line(text, row);
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
