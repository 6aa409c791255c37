using Hooks;

namespace Press.Plugins.Search;

/// <summary>Brings the search's files.</summary>
internal static class SearchFiles
{
    internal const string IndexRoute = "press/search-index.js";
    private const string ScriptRoute = "press/search.js";
    private const string StyleSheetRoute = "press/search.css";

    [Filter("site_file")]
    internal static SiteFile Script() => new(ScriptRoute, EmbeddedText.Read(typeof(SearchFiles), "search.js"));

    [Filter("site_file")]
    internal static SiteFile StyleSheet() => new(StyleSheetRoute, EmbeddedText.Read(typeof(SearchFiles), "search.css"));

    [Filter("head")]
    internal static string Link(Page page) =>
        $"""
        <link rel="stylesheet" href="{page.LinkTo(StyleSheetRoute)}">
        <script src="{page.LinkTo(ScriptRoute)}" data-index="{page.LinkTo(IndexRoute)}" defer></script>
        """;
}
