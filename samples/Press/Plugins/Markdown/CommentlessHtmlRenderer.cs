using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Press.Plugins.Markdown;

/// <summary>Comments are notes among authors and tools: readers do not get them.</summary>
internal sealed class CommentlessHtmlRenderer : HtmlBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        if (block.Type != HtmlBlockType.Comment)
            base.Write(renderer, block);
    }
}
