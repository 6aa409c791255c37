using Hooks;

namespace Press.Plugins.Navigation;

/// <summary>A folder's README is its index, as on GitHub.</summary>
internal static class FolderIndex
{
    [Filter("page_route")]
    internal static string FromReadme(string route) =>
        SitePath.Name(route).Equals("readme.html", StringComparison.OrdinalIgnoreCase)
            ? route[..^"readme.html".Length] + "index.html"
            : route;
}
