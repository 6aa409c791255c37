namespace Press;

/// <summary>A link or an image in a page.</summary>
/// <param name="Url">What the author wrote.</param>
/// <param name="Line">Its line in the file.</param>
public sealed record Link(string Url, int Line)
{
    /// <summary>Whether it is an image or another thing that the browser loads by itself.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>What the page says; empty where the link becomes plain text.</summary>
    public string Href { get; init; } = Url;

    /// <summary>The file that it leads to, relative to <see cref="Site.Root"/>, where it is a local one.</summary>
    public string? TargetFile { get; init; }

    /// <summary>The anchor that it leads to, without the <c>#</c>.</summary>
    public string? Anchor { get; init; }
}
