using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Press.Plugins.Markdown;

/// <summary>The headings of a document.</summary>
internal static class DocumentHeadings
{
    internal static IReadOnlyList<Heading> Read(MarkdownDocument document) =>
        [.. document.Descendants<HeadingBlock>().Select(Of)];

    internal static Heading Of(HeadingBlock block) =>
        new(block.Level, block.TryGetAttributes()?.Id ?? "", DocumentText.Of(block.Inline), block.Line + 1);
}
