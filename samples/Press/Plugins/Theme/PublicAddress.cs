using Hooks;

namespace Press.Plugins.Theme;

/// <summary>What search engines want to know of a site whose address is known.</summary>
internal static class PublicAddress
{
    [Filter("head")]
    [When("site.BaseUrl")]
    internal static string Canonical(Page page, Site site) =>
        $"<link rel=\"canonical\" href=\"{HtmlText.Encode(AddressOf(page, site))}\">";

    [Filter("site_file")]
    [When("site.BaseUrl")]
    internal static SiteFile Sitemap(Site site) => new(
        "sitemap.xml",
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        {string.Join('\n', site.Pages.Select(page => $"  <url><loc>{HtmlText.Encode(AddressOf(page, site))}</loc></url>"))}
        </urlset>

        """);

    private static string AddressOf(Page page, Site site) =>
        site.BaseUrl + (page.Route == "index.html" ? "" : page.Route);
}
