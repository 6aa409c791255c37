namespace Press.Plugins.Theme;

/// <summary>What the navigation calls a page.</summary>
internal static class PageLabel
{
    /// <summary>
    /// Its title; but the site's name stands above every page already, and a second page of that name, such as the
    /// repository's README, goes by its file's.
    /// </summary>
    internal static string Of(Page page, Site site)
    {
        if (page.Route == "index.html")
            return "Home";
        return page.Title == site.Home?.Title ? Path.GetFileNameWithoutExtension(page.Source.File) : page.Title;
    }
}
