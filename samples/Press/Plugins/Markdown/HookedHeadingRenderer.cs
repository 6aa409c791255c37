using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Press.Plugins.Markdown;

/// <summary>Lets plugins change what stands inside a heading.</summary>
internal sealed class HookedHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock block)
    {
        Heading heading = DocumentHeadings.Of(block);
        var inner = new StringWriter(CultureInfo.InvariantCulture);
        MarkdownContent.CreateRenderer(inner).WriteLeafInline(block);

        string level = heading.Level.ToString(CultureInfo.InvariantCulture);
        renderer.EnsureLine();
        renderer.Write($"<h{level} id=\"{HtmlText.Encode(heading.Id)}\">");
        renderer.Write(PressHooks.HeadingHtml(inner.ToString(), heading));
        renderer.WriteLine($"</h{level}>");
    }
}
