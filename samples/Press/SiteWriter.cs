using System.Text;

namespace Press;

/// <summary>Lays the pages out and writes the site.</summary>
internal sealed class SiteWriter(PressOptions options, PressConsole console, ProblemList problems)
{
    // Names what a run wrote, so that the next one can take away what it does not write again, and nothing else.
    private const string ListRoute = "press/files.txt";

    private readonly SortedSet<string> _written = new(StringComparer.Ordinal);

    internal void Write(Site site)
    {
        string[] before = ReadList();
        for (int i = 0; i < site.Pages.Count; i++)
        {
            Page page = site.Pages[i];
            string? html = problems.Guard(page.Source.File, () => PressHooks.Layout(page, site), null);
            if (html is null)
                continue;
            WriteText(page.Route, html);
            PressHooks.PageWritten(new PageStep(console, page, i + 1, site.Pages.Count));
        }

        foreach (Asset asset in site.Assets)
        {
            File.Copy(Path.Combine(options.Root, asset.File), PathOf(asset.Route), overwrite: true);
            _written.Add(asset.Route);
        }

        foreach (SiteFile file in problems.Guard(site.SourceFolder, () => PressHooks.SiteFiles(site), []))
            WriteText(file.Route, file.Content);

        _written.Add(ListRoute);
        WriteText(ListRoute, string.Join('\n', _written) + "\n");
        DeleteStale(before);
    }

    private void WriteText(string route, string text)
    {
        // UTF-8 without a mark and \n on every system: the same bytes everywhere.
        File.WriteAllText(PathOf(route), text.ReplaceLineEndings("\n"), new UTF8Encoding(false));
        _written.Add(route);
    }

    private string PathOf(string route)
    {
        string path = Path.Combine(options.Output, route);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private string[] ReadList()
    {
        string path = Path.Combine(options.Output, ListRoute);
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }

    private void DeleteStale(IEnumerable<string> before)
    {
        foreach (string route in before.Where(route => SitePath.Combine("", route) == route && !_written.Contains(route)))
            File.Delete(Path.Combine(options.Output, route));
    }
}
