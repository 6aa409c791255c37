namespace Press;

/// <summary>Renders the pages.</summary>
internal sealed class PageRenderer(PressConsole console, ProblemList problems)
{
    internal Site Render(Site site)
    {
        var pages = new List<Page>(site.Sources.Count);
        foreach (PageSource source in site.Sources)
        {
            Page page = Render(source, site);
            pages.Add(page);
            PressHooks.PageRendered(new PageStep(console, page, pages.Count, site.Sources.Count));
        }
        return site with { Pages = pages };
    }

    private Page Render(PageSource source, Site site)
    {
        var text = new PageBody(source.Text);
        PageBody body = problems.Guard(source.File, () => PressHooks.Content(text, source, site), text);
        string? title = problems.Guard(source.File, () => PressHooks.Title(source, body), null);
        return new Page(source, title ?? SitePath.Name(source.File), body);
    }
}
