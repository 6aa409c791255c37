namespace Press;

/// <summary>Lets the plugins look at what was rendered.</summary>
internal sealed class SiteChecker(ProblemList problems)
{
    internal void Check(Site site)
    {
        problems.AddRange(problems.Guard(site.SourceFolder, () => PressHooks.CheckSite(site), []));
        foreach (Page page in site.Pages)
        {
            problems.AddRange(problems.Guard(page.Source.File, () => PressHooks.CheckPage(page, site), []));
            foreach (Link link in page.Body.Links)
                problems.AddRange(problems.Guard(page.Source.File, () => PressHooks.CheckLink(link, page, site), []));
        }
    }
}
