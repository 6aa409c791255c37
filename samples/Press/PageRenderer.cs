namespace Press;

/// <summary>Renders the pages.</summary>
internal sealed class PageRenderer(ProblemList problems)
{
    internal Site Render(Site site) => site with { Pages = [.. site.Sources.Select(source => Render(source, site))] };

    private Page Render(PageSource source, Site site)
    {
        var text = new PageBody(source.Text);
        PageBody body = problems.Guard(source.File, () => PressHooks.Content(text, source, site), text);
        string? title = problems.Guard(source.File, () => PressHooks.Title(source, body), null);
        return new Page(source, title ?? SitePath.Name(source.File), body);
    }
}
