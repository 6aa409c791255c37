namespace Press.Plugins.Theme;

/// <summary>The way on, and the way back, at the end of a page.</summary>
internal static class Pager
{
    internal static string Html(Page page, Site site)
    {
        Page[] pages = [.. site.Navigation.SelectMany(section => section.Pages)];
        int index = Array.IndexOf(pages, page);
        string previous = index > 0 ? Link(page, pages[index - 1], site, "prev", "Previous") : "";
        string next = index >= 0 && index < pages.Length - 1 ? Link(page, pages[index + 1], site, "next", "Next") : "";
        return previous.Length + next.Length == 0 ? "" : $"<nav class=\"pager\" aria-label=\"Previous and next page\">{previous}{next}</nav>";
    }

    private static string Link(Page from, Page to, Site site, string relation, string label) =>
        $"<a rel=\"{relation}\" href=\"{from.LinkTo(to.Route)}\"><span>{label}</span> {HtmlText.Encode(PageLabel.Of(to, site))}</a>";
}
