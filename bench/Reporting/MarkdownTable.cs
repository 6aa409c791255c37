using System.Text;

namespace Bench.Reporting;

/// <summary>A table whose first column is text, and whose others are figures.</summary>
public static class MarkdownTable
{
    /// <param name="rows">The first one is the head.</param>
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
