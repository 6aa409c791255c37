namespace Press.Plugins.Navigation;

/// <summary>Sections to which pages are still added.</summary>
internal sealed class NavigationDraft
{
    private readonly List<(string Title, List<Page> Pages)> _sections;

    internal NavigationDraft(IReadOnlyList<NavSection> sections) =>
        _sections = [.. sections.Select(section => (section.Title, section.Pages.ToList()))];

    internal IReadOnlyList<NavSection> Sections =>
        [.. _sections.Where(section => section.Pages.Count > 0).Select(section => new NavSection(section.Title, section.Pages))];

    internal bool Has(Page page) => _sections.Any(section => section.Pages.Contains(page));

    internal void Add(string title, Page page)
    {
        int index = _sections.FindIndex(section => section.Title == title);
        if (index < 0)
            _sections.Add((title, [page]));
        else
            _sections[index].Pages.Add(page);
    }

    internal void Move(string title, Page page)
    {
        foreach ((_, List<Page> pages) in _sections)
            pages.Remove(page);
        Add(title, page);
    }
}
