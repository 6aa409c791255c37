using Hooks;

namespace Press.Plugins.Navigation;

/// <summary>
/// Makes the navigation: first what the home page lists, as it lists it; then what the folders say; then what the
/// pages say themselves.
/// </summary>
internal static class NavigationSections
{
    /// <summary>
    /// The home page is the table of contents that people already keep: each of its headings is a section, of the
    /// pages that are linked under it.
    /// </summary>
    [Filter("navigation", Priority = 0)]
    internal static IReadOnlyList<NavSection> FromHomePage(IReadOnlyList<NavSection> sections, Site site)
    {
        if (site.Home is not { } home)
            return sections;

        var draft = new NavigationDraft(sections);
        draft.Add("", home);
        foreach (Link link in home.Body.Links)
        {
            Heading? heading = home.Body.Headings.LastOrDefault(heading => heading.Level == 2 && heading.Line <= link.Line);
            Page? page = site.Pages.FirstOrDefault(page => page.Source.File == link.TargetFile);
            if (heading is not null && page is not null && !draft.Has(page))
                draft.Add(heading.Text, page);
        }
        return draft.Sections;
    }

    /// <summary>A folder is a section; it has its index page's title and place, else the folder's name.</summary>
    [Filter("navigation")]
    internal static IReadOnlyList<NavSection> FromFolders(IReadOnlyList<NavSection> sections, Site site)
    {
        var draft = new NavigationDraft(sections);
        var folders = site.Pages.Where(page => !draft.Has(page)).GroupBy(page => SitePath.Folder(page.Route));

        // What belongs to no folder comes last.
        foreach (var folder in folders.OrderBy(folder => folder.Key.Length == 0))
        {
            string index = folder.Key.Length == 0 ? "index.html" : folder.Key + "/index.html";
            foreach (Page page in folder.OrderBy(page => page.Route == index ? 0 : 1))
                draft.Add(TitleOf(folder.Key, site.Pages.FirstOrDefault(page => page.Route == index)), page);
        }
        return draft.Sections;
    }

    /// <summary>A page that names its section stands there.</summary>
    [Filter("navigation", After = "NavigationSections.FromFolders")]
    internal static IReadOnlyList<NavSection> FromFrontMatter(IReadOnlyList<NavSection> sections, Site site)
    {
        var draft = new NavigationDraft(sections);
        foreach (Page page in site.Pages.Where(page => page.Source.Fields.Section is not null))
            draft.Move(page.Source.Fields.Section!, page);
        return draft.Sections;
    }

    /// <summary>Pages that name their place stand before those that do not.</summary>
    [Filter("navigation", After = "NavigationSections.FromFrontMatter")]
    internal static IReadOnlyList<NavSection> Order(IReadOnlyList<NavSection> sections) =>
        [.. sections.Select(section => section with { Pages = [.. section.Pages.OrderBy(page => page.Source.Fields.Order ?? int.MaxValue)] })];

    private static string TitleOf(string folder, Page? index)
    {
        if (folder.Length == 0)
            return "More";
        string name = SitePath.Name(folder).Replace('-', ' ');
        return index?.Title ?? char.ToUpperInvariant(name[0]) + name[1..];
    }
}
