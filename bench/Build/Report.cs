using System.Globalization;
using System.Text;

namespace Bench.Build;

/// <summary>Figures as tables.</summary>
/// <param name="name">Of the place on a page where they stand, between two comments.</param>
internal abstract class Report(string name)
{
    public string ToText()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    protected abstract void Write(StringBuilder text);

    /// <summary>Replaces the tables of a page.</summary>
    public void Replace(string path)
    {
        var (begin, end) = ($"<!-- begin {name} -->\n", $"<!-- end {name} -->");
        var page = File.ReadAllText(path);
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        var to = page.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
            throw new InvalidOperationException($"'{path}' has no place for the tables.");
        File.WriteAllText(path, $"{page[..(from + begin.Length)]}\n{ToText()}\n{page[to..]}");
    }

    protected static void Head(StringBuilder text, params string[] titles)
    {
        Line(text, titles);
        Line(text, ["---", .. titles.Skip(1).Select(_ => "---:")]);
    }

    protected static void Line(StringBuilder text, params string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    protected static string Number(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    protected static string Ratio(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    protected static string Limit(double limit, double ratio) => Ratio(limit) + (ratio <= limit ? "" : " missed");
}
