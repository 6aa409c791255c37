namespace Press;

/// <summary>What an author may say about a page in its front matter.</summary>
public sealed record PageFields
{
    /// <summary>The title, where it is not the first heading.</summary>
    public string? Title { get; init; }

    /// <summary>One sentence for search engines and link previews.</summary>
    public string? Description { get; init; }

    /// <summary>The navigation's section that the page stands in.</summary>
    public string? Section { get; init; }

    /// <summary>The page's place in its section; lower comes first.</summary>
    public int? Order { get; init; }

    /// <summary>A draft is left out of the site.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether the search leaves the page out.</summary>
    public bool IsHiddenFromSearch { get; init; }
}
