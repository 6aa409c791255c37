namespace Press.Plugins.Theme;

/// <summary>A hook on a line: the site's sign.</summary>
internal static class Logo
{
    internal const string Svg =
        """<svg class="logo" viewBox="0 0 24 24" aria-hidden="true"><path d="M15 3v11.5a5.5 5.5 0 0 1-11 0V12l3.5 3"/><circle cx="15" cy="3.5" r="1.5"/></svg>""";

    /// <summary>The same as a file, in a colour that stands out on light and on dark tabs.</summary>
    internal const string Icon =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#14938a" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"><path d="M16 3v11.5a5.5 5.5 0 0 1-11 0V12l3.5 3"/></svg>

        """;
}
