using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Press.Plugins.Markdown;

/// <summary>Lets plugins colour a code block; without one the code is shown as it is.</summary>
internal sealed class HookedCodeRenderer : HtmlObjectRenderer<Markdig.Syntax.CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, Markdig.Syntax.CodeBlock block)
    {
        string language = LanguageOf(block);
        string code = block.Lines.ToString();
        string html = PressHooks.CodeHtml(new CodeBlock(language, code)) ?? HtmlText.Encode(code);

        // A block that scrolls must be reachable from the keyboard.
        renderer.EnsureLine();
        renderer.Write($"<div class=\"code\" data-language=\"{HtmlText.Encode(language)}\"><pre tabindex=\"0\"><code>");
        renderer.Write(html);
        renderer.WriteLine("</code></pre></div>");
    }

    private static string LanguageOf(Markdig.Syntax.CodeBlock block) =>
        block is FencedCodeBlock { Info: { Length: > 0 } info } ? PressHooks.CodeLanguage(info.ToLowerInvariant()) : "";
}
