using Hooks;

namespace Press.Plugins.Toc;

/// <summary>Gives every heading below the title a link to itself, to be copied.</summary>
internal static class HeadingAnchors
{
    [Filter("heading")]
    internal static string Add(string html, Heading heading) =>
        heading.Level == 1
            ? html
            : $"{html} <a class=\"anchor\" href=\"#{HtmlText.Encode(heading.Id)}\" aria-label=\"Link to “{HtmlText.Encode(heading.Text)}”\">#</a>";
}
