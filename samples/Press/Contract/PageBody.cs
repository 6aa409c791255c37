namespace Press;

/// <summary>What a page says, on its way from Markdown to HTML.</summary>
/// <param name="Html">The content: Markdown at first, HTML after the content's first handler.</param>
public sealed record PageBody(string Html)
{
    /// <summary>The headings, in order.</summary>
    public IReadOnlyList<Heading> Headings { get; init; } = [];

    /// <summary>The links and images, in order.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>The plain text, cut at the headings.</summary>
    public IReadOnlyList<TextSection> Sections { get; init; } = [];

    /// <summary>The anchors that a link may lead to: the headings' and those in raw HTML.</summary>
    public IReadOnlySet<string> Anchors { get; init; } = new HashSet<string>();
}

/// <summary>A heading.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">Its anchor.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Line">Its line in the file.</param>
public sealed record Heading(int Level, string Id, string Text, int Line);

/// <summary>The plain text under a heading.</summary>
/// <param name="Heading">The heading; <see langword="null"/> before the first one.</param>
/// <param name="Text">The text, in one line.</param>
public sealed record TextSection(Heading? Heading, string Text);

/// <summary>A code block.</summary>
/// <param name="Language">Its language, by the name that <see cref="PressHooks.CodeLanguage"/> gives it.</param>
/// <param name="Text">The code.</param>
public sealed record CodeBlock(string Language, string Text);
