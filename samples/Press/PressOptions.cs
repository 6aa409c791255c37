namespace Press;

/// <summary>What the command line asks for. Paths are full ones.</summary>
internal sealed record PressOptions
{
    /// <summary>The folder with the documentation.</summary>
    public required string Source { get; init; }

    /// <summary>The folder that the site goes into.</summary>
    public required string Output { get; init; }

    /// <summary>Pages that do not stand in the documentation's folder.</summary>
    public IReadOnlyList<string> ExtraPages { get; init; } = [];

    /// <summary>The site's name, where it is not the home page's title.</summary>
    public string? Title { get; init; }

    /// <summary>The site's address.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Where the repository's files are shown.</summary>
    public string? RepositoryUrl { get; init; }

    /// <summary>Whether to look for problems without writing anything.</summary>
    public bool CheckOnly { get; init; }

    /// <summary>The folder that messages name files relative to.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>The folder that the site's own paths are relative to.</summary>
    public string Root => Path.GetDirectoryName(Source) ?? Source;

    /// <summary>A path as messages say it.</summary>
    public string Relative(string path) => Path.GetRelativePath(CurrentDirectory, path).Replace('\\', '/');
}
