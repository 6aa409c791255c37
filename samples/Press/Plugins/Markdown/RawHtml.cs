using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Press.Plugins.Markdown;

/// <summary>The links and anchors of the HTML that stands in the Markdown.</summary>
internal sealed partial class RawHtml
{
    private readonly List<Link> _links = [];
    private readonly List<string> _anchors = [];
    private readonly PageSource _page;
    private readonly Site _site;

    private RawHtml(PageSource page, Site site) => (_page, _site) = (page, site);

    internal IReadOnlyList<Link> Links => _links;

    internal IReadOnlyList<string> Anchors => _anchors;

    /// <summary>Resolves the links in place, as <see cref="DocumentLinks"/> does.</summary>
    internal static RawHtml Read(MarkdownDocument document, PageSource page, Site site)
    {
        var html = new RawHtml(page, site);
        foreach (MarkdownObject part in document.Descendants())
        {
            if (part is HtmlInline inline)
                inline.Tag = html.Resolve(inline.Tag, inline.Line + 1);
            else if (part is HtmlBlock { Type: not HtmlBlockType.Comment } block)
                html.Resolve(block);
        }
        return html;
    }

    private void Resolve(HtmlBlock block)
    {
        for (int i = 0; i < block.Lines.Count; i++)
        {
            ref StringLine line = ref block.Lines.Lines[i];
            line.Slice = new StringSlice(Resolve(line.Slice.ToString(), block.Line + i + 1), NewLine.LineFeed);
        }
    }

    private string Resolve(string html, int line)
    {
        foreach (Match anchor in AnchorAttribute().Matches(html))
            _anchors.Add(anchor.Groups["id"].Value);

        return LinkAttribute().Replace(html, match =>
        {
            string name = match.Groups["name"].Value;
            var link = new Link(match.Groups["url"].Value, line) { IsEmbedded = name == "src" };
            link = PressHooks.ResolveLink(link, _page, _site);
            _links.Add(link);
            return link.Href.Length > 0 ? $" {name}=\"{link.Href}\"" : "";
        });
    }

    [GeneratedRegex("""\s(?<name>href|src)="(?<url>[^"]*)"|\s(?<name>href|src)='(?<url>[^']*)'""", RegexOptions.CultureInvariant)]
    private static partial Regex LinkAttribute();

    [GeneratedRegex("""\s(id|name)=["'](?<id>[^"']+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex AnchorAttribute();
}
