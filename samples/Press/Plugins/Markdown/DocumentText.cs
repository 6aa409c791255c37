using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Press.Plugins.Markdown;

/// <summary>The plain text of a document.</summary>
internal static class DocumentText
{
    /// <summary>The text of a paragraph, a heading or a table's cell.</summary>
    internal static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (Inline inline in inlines?.Descendants() ?? [])
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => text.Append(link.Url),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }
        return text.ToString().Trim();
    }

    /// <summary>The whole text, cut at the headings.</summary>
    internal static IReadOnlyList<TextSection> Sections(MarkdownDocument document, IReadOnlyList<Heading> headings)
    {
        var sections = new List<TextSection>();
        var words = new List<string>();
        Heading? current = null;
        int next = 0;
        foreach (LeafBlock block in document.Descendants<LeafBlock>())
        {
            if (block is HeadingBlock)
            {
                Close();
                current = headings[next++];
            }
            else
            {
                words.Add(block is Markdig.Syntax.CodeBlock ? block.Lines.ToString() : Of(block.Inline));
            }
        }
        Close();
        return sections;

        void Close()
        {
            string text = InOneLine(words);
            if (current is not null || text.Length > 0)
                sections.Add(new TextSection(current, text));
            words.Clear();
        }
    }

    private static string InOneLine(IEnumerable<string> texts) =>
        string.Join(' ', texts.SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
