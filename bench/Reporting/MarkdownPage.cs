namespace Bench.Reporting;

/// <summary>A page that shows what was measured, each part between two comments.</summary>
public static class MarkdownPage
{
    /// <summary>Replaces what stands between <c>&lt;!-- begin part --&gt;</c> and <c>&lt;!-- end part --&gt;</c>.</summary>
    public static void Replace(string path, string part, string markdown)
    {
        var page = File.ReadAllText(path);
        var (begin, end) = ($"<!-- begin {part} -->\n", $"<!-- end {part} -->");
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        var to = page.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
            throw new InvalidOperationException($"'{path}' has no place for '{part}'.");
        File.WriteAllText(path, $"{page[..(from + begin.Length)]}\n{markdown.Trim()}\n\n{page[to..]}");
    }
}
