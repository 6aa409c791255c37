using Hooks;

namespace Press.Plugins.Theme;

/// <summary>The document round a page's content.</summary>
internal static class Layout
{
    [Filter("layout")]
    internal static string Document(Page page, Site site) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        {DocumentHead.Html(page, site)}
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        {TopBar(page, site)}
        <div class="frame">
        {Sidebar.Html(page, site)}
        <main id="content" tabindex="-1">
        {PageToc.Html(page)}
        <article>
        {Title(page)}
        {page.Body.Html.TrimEnd('\n')}
        </article>
        {Pager.Html(page, site)}
        </main>
        </div>
        {string.Join('\n', PressHooks.BodyEnd(page, site))}
        </body>
        </html>

        """;

    private static string TopBar(Page page, Site site) =>
        $"""
        <header class="bar">
        <button type="button" class="menu" aria-controls="site-nav" aria-expanded="false"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4h12M2 8h12M2 12h12"/></svg><span class="hidden">Navigation</span></button>
        <a class="brand" href="{page.LinkTo("index.html")}">{Logo.Svg}<span>{HtmlText.Encode(site.Title)}</span></a>
        <div class="tools">
        {string.Join('\n', PressHooks.Toolbar(page, site))}
        <button type="button" class="scheme" aria-label="Dark colours" aria-pressed="false"><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6"/><path class="half" d="M8 2a6 6 0 0 1 0 12z"/></svg></button>
        </div>
        </header>
        """;

    // A page whose title stands in its front matter has no heading that says it.
    private static string Title(Page page) =>
        page.Body.Headings.Any(heading => heading.Level == 1) ? "" : $"<h1>{HtmlText.Encode(page.Title)}</h1>";
}
