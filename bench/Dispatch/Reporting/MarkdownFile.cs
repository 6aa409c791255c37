namespace Bench.Reporting;

/// <summary>A page that holds the tables between two comments.</summary>
internal static class MarkdownFile
{
    public static void Replace(string path, Report report)
    {
        var text = File.ReadAllText(path);
        var (begin, end) = ($"<!-- begin {report.Section} -->\n", $"<!-- end {report.Section} -->");
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
            throw new InvalidOperationException($"'{path}' has no place for '{report.Section}'.");
        File.WriteAllText(path, $"{text[..(from + begin.Length)]}\n{report.ToMarkdown()}\n{text[to..]}");
    }
}
