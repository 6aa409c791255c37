using Hooks;

namespace Press.Plugins.Highlight;

/// <summary>Brings the colours.</summary>
internal static class HighlightFiles
{
    private const string StyleSheetRoute = "press/highlight.css";

    [Filter("site_file")]
    internal static SiteFile StyleSheet() => new(StyleSheetRoute, EmbeddedText.Read(typeof(HighlightFiles), "highlight.css"));

    [Filter("head")]
    internal static string LinkStyleSheet(Page page) => $"<link rel=\"stylesheet\" href=\"{page.LinkTo(StyleSheetRoute)}\">";
}
