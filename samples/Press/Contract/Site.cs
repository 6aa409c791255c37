namespace Press;

/// <summary>The site that is being made. Each step of the press adds what it knows.</summary>
public sealed record Site
{
    /// <summary>The folder that the sources' paths are relative to: the parent of the documentation's folder.</summary>
    public required string Root { get; init; }

    /// <summary>The documentation's folder, relative to <see cref="Root"/>.</summary>
    public required string SourceFolder { get; init; }

    /// <summary>The site's name; the home page's title where nobody gave one.</summary>
    public string Title { get; init; } = "";

    /// <summary>The site's address, with a slash at the end, where it is known.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>
    /// Where the repository's files are shown, with a slash at the end: links to files that are not part of the
    /// site lead there. Without it they become plain text.
    /// </summary>
    public string? RepositoryUrl { get; init; }

    /// <summary>The pages as they were read, in order of their routes.</summary>
    public IReadOnlyList<PageSource> Sources { get; init; } = [];

    /// <summary>The other files, which are copied as they are, by their path relative to <see cref="Root"/>.</summary>
    public IReadOnlyList<Asset> Assets { get; init; } = [];

    /// <summary>The rendered pages, in order of their routes; empty until all are rendered.</summary>
    public IReadOnlyList<Page> Pages { get; init; } = [];

    /// <summary>The navigation; empty until it is made.</summary>
    public IReadOnlyList<NavSection> Navigation { get; init; } = [];

    /// <summary>The page that the site opens with.</summary>
    public Page? Home => Pages.FirstOrDefault(page => page.Route == "index.html");
}

/// <summary>A file that is copied as it is.</summary>
/// <param name="File">The file, relative to <see cref="Site.Root"/>.</param>
/// <param name="Route">Where it goes, relative to the site's root.</param>
public sealed record Asset(string File, string Route);

/// <summary>A section of the navigation.</summary>
/// <param name="Title">Its title; empty for the pages at the top.</param>
/// <param name="Pages">Its pages, in order.</param>
public sealed record NavSection(string Title, IReadOnlyList<Page> Pages);

/// <summary>A file that a plugin adds to the site.</summary>
/// <param name="Route">Where it goes, relative to the site's root.</param>
/// <param name="Content">What is in it.</param>
public sealed record SiteFile(string Route, string Content);

/// <summary>What the search knows of one part of a page.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Heading">The part's heading; empty for what stands before the first one.</param>
/// <param name="Url">Its address, relative to the site's root.</param>
/// <param name="Text">Its plain text.</param>
public sealed record SearchEntry(string Title, string Heading, string Url, string Text);
