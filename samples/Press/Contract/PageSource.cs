namespace Press;

/// <summary>A page as its author wrote it.</summary>
public sealed record PageSource
{
    /// <summary>The file, relative to <see cref="Site.Root"/>, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>
    /// The Markdown text, with <c>\n</c> at the ends of lines. Who takes lines out leaves empty ones, so that
    /// line numbers stay those of the file.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>What the front matter says.</summary>
    public PageFields Fields { get; init; } = new();

    /// <summary>Where the page goes, relative to the site's root: <c>guide/filters.html</c>.</summary>
    public string Route { get; init; } = "";

    /// <summary>What was wrong with the file when it was read.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
