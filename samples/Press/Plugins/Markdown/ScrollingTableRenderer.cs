using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace Press.Plugins.Markdown;

/// <summary>A wide table scrolls by itself instead of making the page wider than the screen.</summary>
internal sealed class ScrollingTableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
