using Hooks;

namespace Press;

/// <summary>
/// The steps of the press, in the order in which they run: read every page, render it, check it, put the site
/// together. The host walks through them; the plugins do the work.
/// </summary>
public static partial class PressHooks
{
    // Progress: a plugin that cannot show something must not stop the press.

    /// <summary>The sources are known; nothing is rendered yet.</summary>
    [Hook("site_started", Errors = HookErrorPolicy.Report)]
    public static partial void SiteStarted(SiteStarted e);

    /// <summary>A page is rendered; it is not laid out yet.</summary>
    [Hook("page_rendered", Errors = HookErrorPolicy.Report)]
    public static partial void PageRendered(PageStep e);

    /// <summary>A page is on the disk.</summary>
    [Hook("page_written", Errors = HookErrorPolicy.Report)]
    public static partial void PageWritten(PageStep e);

    /// <summary>Something in a source is not right.</summary>
    [Hook("problem_found", Errors = HookErrorPolicy.Report)]
    public static partial void ProblemFound(ProblemFound e);

    /// <summary>Everything is written, or, with <c>--check</c>, looked at.</summary>
    [Hook("site_finished", Errors = HookErrorPolicy.Report)]
    public static partial void SiteFinished(SiteFinished e);

    // Reading

    /// <summary>Takes the front matter out of the text and into <see cref="PageSource.Fields"/>.</summary>
    [Hook("front_matter")]
    public static partial PageSource FrontMatter(PageSource page);

    /// <summary>Whether the page belongs on the site; one no is enough to leave it out.</summary>
    [Hook("page_included", Strategy = HookStrategy.All)]
    public static partial bool IsIncluded(PageSource page);

    /// <summary>Where the page goes in the site.</summary>
    [Hook("page_route")]
    public static partial string Route(string route, PageSource page);

    // Rendering

    /// <summary>Turns the page's text into HTML and says what is in it.</summary>
    [Hook("content", Required = HookRequirement.AtLeastOne)]
    public static partial PageBody Content(PageBody body, PageSource page, Site site);

    /// <summary>The HTML inside a heading.</summary>
    [Hook("heading")]
    public static partial string HeadingHtml(string html, Heading heading);

    /// <summary>Resolves a link or an image: what the page says instead of what its author wrote.</summary>
    [Hook("link")]
    public static partial Link ResolveLink(Link link, PageSource page, Site site);

    /// <summary>The one name of a language that has several.</summary>
    [Hook("code_language")]
    public static partial string CodeLanguage(string language);

    /// <summary>The HTML of a code block; the first plugin that knows the language wins.</summary>
    [Hook("code", Strategy = HookStrategy.First)]
    public static partial string? CodeHtml(CodeBlock code);

    /// <summary>The page's title; the first answer wins.</summary>
    [Hook("page_title", Strategy = HookStrategy.First)]
    public static partial string? Title(PageSource page, PageBody body);

    // Checking

    /// <summary>What is wrong with the site as a whole.</summary>
    [Hook("check_site", Strategy = HookStrategy.Collect)]
    public static partial IReadOnlyList<Problem> CheckSite(Site site);

    /// <summary>What is wrong with a page.</summary>
    [Hook("check_page", Strategy = HookStrategy.Collect)]
    public static partial IReadOnlyList<Problem> CheckPage(Page page, Site site);

    /// <summary>What is wrong with a link; asked when every page is rendered and every anchor is known.</summary>
    [Hook("check_link", Strategy = HookStrategy.Collect)]
    public static partial IReadOnlyList<Problem> CheckLink(Link link, Page page, Site site);

    // Putting together

    /// <summary>The sections of the site's navigation.</summary>
    [Hook("navigation")]
    public static partial IReadOnlyList<NavSection> Navigation(IReadOnlyList<NavSection> sections, Site site);

    /// <summary>The headings that a page's table of contents shows.</summary>
    [Hook("toc")]
    public static partial IReadOnlyList<Heading> Toc(IReadOnlyList<Heading> headings, Page page);

    /// <summary>An entry on its way into the search index; block it to keep it out.</summary>
    [Hook("search_entry", Allows = HookOutcomes.Block)]
    public static partial HookResult<SearchEntry> SearchEntry(SearchEntry entry, Page page);

    /// <summary>The page as a whole document. A site has one layout.</summary>
    [Hook("layout", Strategy = HookStrategy.First, Required = HookRequirement.ExactlyOne)]
    public static partial string? Layout(Page page, Site site);

    /// <summary>HTML for the document's head: style sheets, scripts, metadata.</summary>
    [Hook("head", Strategy = HookStrategy.Collect)]
    public static partial IReadOnlyList<string> Head(Page page, Site site);

    /// <summary>HTML for the tools at the top of every page.</summary>
    [Hook("toolbar", Strategy = HookStrategy.Collect)]
    public static partial IReadOnlyList<string> Toolbar(Page page, Site site);

    /// <summary>HTML for the end of the document's body.</summary>
    [Hook("body_end", Strategy = HookStrategy.Collect)]
    public static partial IReadOnlyList<string> BodyEnd(Page page, Site site);

    /// <summary>Files that belong to the site besides its pages: style sheets, scripts, the search index.</summary>
    [Hook("site_file", Strategy = HookStrategy.Collect)]
    public static partial IReadOnlyList<SiteFile> SiteFiles(Site site);
}
