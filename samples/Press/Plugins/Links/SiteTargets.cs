namespace Press.Plugins.Links;

/// <summary>What links may lead to.</summary>
internal static class SiteTargets
{
    /// <summary>The page of a file, or of a folder's index.</summary>
    internal static PageSource? FindPage(Site site, string file) =>
        site.Sources.FirstOrDefault(page => page.File == file)
        ?? site.Sources.FirstOrDefault(page => SitePath.Folder(page.File) == file && SitePath.Name(page.Route) == "index.html");

    internal static Asset? FindAsset(Site site, string file) =>
        site.Assets.FirstOrDefault(asset => asset.File == file);

    internal static bool IsInSite(Site site, string file) =>
        FindPage(site, file) is not null || FindAsset(site, file) is not null;

    internal static bool IsInRepository(Site site, string file)
    {
        string path = Path.Combine(site.Root, file);
        return !file.StartsWith("..", StringComparison.Ordinal) && (File.Exists(path) || Directory.Exists(path));
    }
}
