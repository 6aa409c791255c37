using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace Press.Plugins.Markdown;

/// <summary>A link that leads nowhere is its text.</summary>
internal sealed class PlainLinkRenderer : LinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (string.IsNullOrEmpty(link.Url))
            renderer.WriteChildren(link);
        else
            base.Write(renderer, link);
    }
}
