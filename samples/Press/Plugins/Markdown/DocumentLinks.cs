using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Press.Plugins.Markdown;

/// <summary>The links and images of a document.</summary>
internal static class DocumentLinks
{
    /// <summary>Puts into the document what the plugins make of each link, and lists them.</summary>
    internal static IReadOnlyList<Link> Resolve(MarkdownDocument document, PageSource page, Site site)
    {
        var links = new List<Link>();
        foreach (LinkInline inline in document.Descendants<LinkInline>())
        {
            Link link = PressHooks.ResolveLink(new Link(inline.Url ?? "", inline.Line + 1) { IsEmbedded = inline.IsImage }, page, site);
            inline.Url = link.Href;
            links.Add(link);
        }
        return links;
    }
}
