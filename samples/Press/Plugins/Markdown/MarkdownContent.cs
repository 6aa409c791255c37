using Hooks;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Press.Plugins.Markdown;

/// <summary>Turns Markdown, as GitHub writes it, into HTML.</summary>
internal static class MarkdownContent
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseFootnotes()
        .UseAlertBlocks()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UsePreciseSourceLocation()
        .Build();

    // The first of the content's handlers: all others get HTML.
    [Filter("content", Priority = 0)]
    internal static PageBody Render(PageBody body, PageSource page, Site site)
    {
        MarkdownDocument document = Markdig.Markdown.Parse(body.Html, s_pipeline);
        IReadOnlyList<Heading> headings = DocumentHeadings.Read(document);
        RawHtml rawHtml = RawHtml.Read(document, page, site);
        return body with
        {
            Headings = headings,
            Links = [.. DocumentLinks.Resolve(document, page, site).Concat(rawHtml.Links).OrderBy(link => link.Line)],
            Anchors = headings.Select(heading => heading.Id).Concat(rawHtml.Anchors).ToHashSet(StringComparer.Ordinal),
            Sections = DocumentText.Sections(document, headings),
            Html = ToHtml(document),
        };
    }

    [Filter("page_title")]
    internal static string? TitleOfFirstHeading(PageSource page, PageBody body) =>
        body.Headings.FirstOrDefault(heading => heading.Level == 1)?.Text;

    private static string ToHtml(MarkdownDocument document)
    {
        var html = new StringWriter { NewLine = "\n" };
        HtmlRenderer renderer = CreateRenderer(html);
        renderer.Render(document);
        return html.ToString();
    }

    internal static HtmlRenderer CreateRenderer(TextWriter writer)
    {
        var renderer = new HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new HookedCodeRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new PlainLinkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new HookedHeadingRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new CommentlessHtmlRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
        return renderer;
    }
}
