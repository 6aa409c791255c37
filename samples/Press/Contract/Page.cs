namespace Press;

/// <summary>A page that is rendered.</summary>
/// <param name="Source">What its author wrote.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its content.</param>
public sealed record Page(PageSource Source, string Title, PageBody Body)
{
    /// <summary>Where the page goes, relative to the site's root.</summary>
    public string Route => Source.Route;

    /// <summary>The address of another file of the site, as a link in this page says it.</summary>
    /// <param name="route">The file, relative to the site's root.</param>
    public string LinkTo(string route) => SitePath.Relative(Route, route);
}
