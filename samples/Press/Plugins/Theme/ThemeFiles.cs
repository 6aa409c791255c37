using Hooks;

namespace Press.Plugins.Theme;

/// <summary>Brings the theme's files.</summary>
internal static class ThemeFiles
{
    internal const string StyleSheetRoute = "press/theme.css";
    internal const string ScriptRoute = "press/theme.js";
    internal const string IconRoute = "press/icon.svg";

    [Filter("site_file")]
    internal static SiteFile StyleSheet() => new(StyleSheetRoute, EmbeddedText.Read(typeof(ThemeFiles), "theme.css"));

    [Filter("site_file")]
    internal static SiteFile Script() => new(ScriptRoute, EmbeddedText.Read(typeof(ThemeFiles), "theme.js"));

    [Filter("site_file")]
    internal static SiteFile Icon() => new(IconRoute, Logo.Icon);
}
