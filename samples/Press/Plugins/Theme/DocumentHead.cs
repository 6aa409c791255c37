namespace Press.Plugins.Theme;

/// <summary>What stands in the document's head.</summary>
internal static class DocumentHead
{
    // Before the first paint, so that the page does not flash in the other colours.
    private const string ApplyScheme =
        """document.documentElement.dataset.js="";try{const s=localStorage.getItem("press-scheme");if(s)document.documentElement.dataset.scheme=s}catch{}""";

    internal static string Html(Page page, Site site)
    {
        string title = page.Title == site.Title ? page.Title : $"{page.Title} · {site.Title}";
        return $"""
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{HtmlText.Encode(title)}</title>
            <meta name="description" content="{HtmlText.Encode(Description(page))}">
            <script>{ApplyScheme}</script>
            <link rel="icon" href="{page.LinkTo(ThemeFiles.IconRoute)}" type="image/svg+xml">
            <link rel="stylesheet" href="{page.LinkTo(ThemeFiles.StyleSheetRoute)}">
            <script src="{page.LinkTo(ThemeFiles.ScriptRoute)}" defer></script>
            {string.Join('\n', PressHooks.Head(page, site))}
            """;
    }

    private static string Description(Page page)
    {
        const int longest = 160;
        string text = page.Source.Fields.Description
            ?? page.Body.Sections.Select(section => section.Text).FirstOrDefault(text => text.Length > 0)
            ?? page.Title;
        return text.Length <= longest ? text : text[..(text.LastIndexOf(' ', longest) is var end and > 0 ? end : longest)] + " …";
    }
}
