using System.Globalization;

namespace Press.Plugins.Theme;

/// <summary>A page's table of contents.</summary>
internal static class PageToc
{
    internal static string Html(Page page)
    {
        IReadOnlyList<Heading> headings = PressHooks.Toc(page.Body.Headings, page);
        if (headings.Count == 0)
            return "";

        return $"""
            <nav class="toc" aria-labelledby="toc-title">
            <details open>
            <summary id="toc-title">On this page</summary>
            <ul>
            {string.Join('\n', headings.Select(Entry))}
            </ul>
            </details>
            </nav>
            """;
    }

    private static string Entry(Heading heading) => string.Create(
        CultureInfo.InvariantCulture,
        $"<li class=\"level-{heading.Level}\"><a href=\"#{HtmlText.Encode(heading.Id)}\">{HtmlText.Encode(heading.Text)}</a></li>");
}
