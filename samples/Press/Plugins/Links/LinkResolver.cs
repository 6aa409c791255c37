using Hooks;

namespace Press.Plugins.Links;

/// <summary>Finds what a link leads to, and says it as the site needs it.</summary>
internal static class LinkResolver
{
    /// <summary>Finds the file and the anchor that a local link means.</summary>
    [Filter("link", Priority = 0)]
    internal static Link FindTarget(Link link, PageSource page)
    {
        if (IsExternal(link.Url))
            return link;

        int hash = link.Url.IndexOf('#');
        string path = hash < 0 ? link.Url : link.Url[..hash];
        return link with
        {
            TargetFile = TargetOf(Uri.UnescapeDataString(path), page.File),
            Anchor = hash < 0 ? null : Uri.UnescapeDataString(link.Url[(hash + 1)..]),
        };
    }

    /// <summary>A link to a page of the site leads to its route.</summary>
    [Filter("link")]
    [When("link.TargetFile")]
    internal static Link ToPage(Link link, PageSource page, Site site)
    {
        PageSource? target = SiteTargets.FindPage(site, link.TargetFile!);
        if (target is null)
            return link;

        string path = target.File == page.File && link.Anchor is not null ? "" : SitePath.Relative(page.Route, target.Route);
        string anchor = link.Anchor is null ? "" : "#" + Uri.EscapeDataString(link.Anchor);
        return link with { Href = path + anchor, TargetFile = target.File };
    }

    /// <summary>A link to a file that is copied leads to the copy.</summary>
    [Filter("link")]
    [When("link.TargetFile")]
    internal static Link ToAsset(Link link, PageSource page, Site site)
    {
        Asset? target = SiteTargets.FindAsset(site, link.TargetFile!);
        return target is null ? link : link with { Href = SitePath.Relative(page.Route, target.Route) };
    }

    /// <summary>
    /// A link to a file of the repository that is not part of the site leads to where the repository is shown,
    /// or nowhere.
    /// </summary>
    [Filter("link", After = "LinkResolver.ToPage, LinkResolver.ToAsset")]
    [When("link.TargetFile")]
    internal static Link ToRepository(Link link, PageSource page, Site site)
    {
        if (SiteTargets.IsInSite(site, link.TargetFile!) || !SiteTargets.IsInRepository(site, link.TargetFile!))
            return link;
        return link with { Href = site.RepositoryUrl is null ? "" : RepositoryAddress(link, site.RepositoryUrl) };
    }

    private static string RepositoryAddress(Link link, string repository) =>
        repository + link.TargetFile + (link.Anchor is null ? "" : "#" + link.Anchor);

    // A path that starts with a slash starts at the repository's root, as on GitHub. One that leads out of the
    // repository stays as it was written, and no file will be found there.
    private static string TargetOf(string path, string file) =>
        path.Length == 0 ? file
        : path[0] == '/' ? SitePath.Combine("", path) ?? path
        : SitePath.Combine(SitePath.Folder(file), path) ?? path;

    private static bool IsExternal(string url)
    {
        if (url.StartsWith("//", StringComparison.Ordinal))
            return true;
        int colon = url.IndexOf(':');
        return colon > 0 && url.AsSpan(0, colon).IndexOfAny("/?#") < 0;
    }
}
