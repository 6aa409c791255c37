using Hooks;

namespace Press.Plugins.Links;

/// <summary>Reports the links that lead nowhere.</summary>
internal static class LinkChecks
{
    [Filter("check_link")]
    [When("link.TargetFile")]
    internal static Problem? MissingFile(Link link, Page page, Site site)
    {
        if (SiteTargets.IsInSite(site, link.TargetFile!) || SiteTargets.IsInRepository(site, link.TargetFile!))
            return null;

        IEnumerable<string> files = site.Sources.Select(source => source.File).Concat(site.Assets.Select(asset => asset.File));
        string? nearest = NearestFile(link.TargetFile!, files);
        string suggestion = nearest is null ? "" : $"; did you mean '{SitePath.Relative(page.Source.File, nearest)}'?";
        return new Problem(page.Source.File, link.Line, $"the link '{link.Url}' leads to no file{suggestion}");
    }

    [Filter("check_link")]
    [When("link.TargetFile")]
    [When("link.Anchor")]
    internal static Problem? MissingAnchor(Link link, Page page, Site site)
    {
        Page? target = site.Pages.FirstOrDefault(candidate => candidate.Source.File == link.TargetFile);

        // An empty anchor and 'top' lead to the top of every page.
        if (target is null || link.Anchor is "" or "top" || target.Body.Anchors.Contains(link.Anchor!))
            return null;

        string? nearest = Nearest.Find(link.Anchor!, target.Body.Anchors, link.Anchor!.Length);
        string suggestion = nearest is null ? "" : $"; did you mean '#{nearest}'?";
        string where = target == page ? "this page" : $"'{target.Source.File}'";
        return new Problem(page.Source.File, link.Line, $"the link '{link.Url}' leads to no heading of {where}{suggestion}");
    }

    [Filter("check_link")]
    [When("link.Url", "")]
    internal static Problem EmptyLink(Link link, Page page) =>
        new(page.Source.File, link.Line, "the link is empty; write where it leads to, or take the brackets away");

    // A file that has only moved is nearer than one whose name is alike.
    private static string? NearestFile(string file, IEnumerable<string> files)
    {
        string name = SitePath.Name(file);
        return Nearest.Closest(file, files.Where(candidate => SitePath.Name(candidate) == name))
            ?? Nearest.Find(file, files, name.Length);
    }
}
