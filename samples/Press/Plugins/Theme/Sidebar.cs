namespace Press.Plugins.Theme;

/// <summary>The site's navigation.</summary>
internal static class Sidebar
{
    // A longer section opens only where the reader is in it.
    private const int LongestOpenSection = 12;

    internal static string Html(Page page, Site site) =>
        $"""
        <nav id="site-nav" class="sidebar" aria-label="Documentation">
        {string.Join('\n', site.Navigation.Select(section => Section(section, page, site)))}
        </nav>
        """;

    private static string Section(NavSection section, Page page, Site site)
    {
        string list = $"""
            <ul>
            {string.Join('\n', section.Pages.Select(entry => Entry(entry, page, site)))}
            </ul>
            """;
        if (section.Title.Length == 0)
            return list;

        bool isOpen = section.Pages.Count <= LongestOpenSection || section.Pages.Contains(page);
        return $"""
            <details{(isOpen ? " open" : "")}>
            <summary>{HtmlText.Encode(section.Title)}</summary>
            {list}
            </details>
            """;
    }

    private static string Entry(Page entry, Page page, Site site) =>
        $"<li><a href=\"{page.LinkTo(entry.Route)}\"{(entry == page ? " aria-current=\"page\"" : "")}>{HtmlText.Encode(PageLabel.Of(entry, site))}</a></li>";
}
