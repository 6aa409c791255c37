using Hooks;

namespace Press.Plugins.Navigation;

/// <summary>Reports a site that opens with nothing.</summary>
internal static class HomePageCheck
{
    [Filter("check_site")]
    internal static Problem? NoHomePage(Site site) => site.Home is null
        ? new Problem(site.SourceFolder, 1, $"the site has no home page; write '{site.SourceFolder}/index.md' or a README.md")
        : null;
}
