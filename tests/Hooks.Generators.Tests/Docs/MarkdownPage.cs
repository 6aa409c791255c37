namespace Hooks.Generators.Tests.Docs;

/// <summary>A page of the documentation, read line by line: its headings, its comments and its fenced blocks.</summary>
internal sealed class MarkdownPage
{
    private MarkdownPage(string name, IReadOnlyList<string> lines)
    {
        Name = name;
        var parts = Read(lines);
        Headings = [.. parts.OfType<Heading>()];
        Blocks = [.. parts.OfType<Block>()];
    }

    /// <summary>The path from the repository's root on, with forward slashes.</summary>
    public string Name { get; }

    public IReadOnlyList<Heading> Headings { get; }

    /// <summary>The fenced blocks, and the comments, whose text readers do not see.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>README.md and all of docs/.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        Open("README.md"),
        .. from file in Directory.GetFiles(Path.Combine(Project.Repository, "docs"), "*.md", SearchOption.AllDirectories)
           orderby file
           select Open(Path.GetRelativePath(Project.Repository, file)),
    ];

    public static MarkdownPage Open(string name) => new(
        name.Replace('\\', '/'),
        File.ReadAllText(Path.Combine(Project.Repository, name)).ReplaceLineEndings("\n").Split('\n'));

    private static List<object> Read(IReadOnlyList<string> lines)
    {
        var parts = new List<object>();
        var heading = "";
        Block? comment = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                var (text, end) = Until("```", i + 1);
                parts.Add(new Block(line[3..].Trim(), text, heading, i + 1, comment?.Language));
                i = end;
            }
            else if (line.StartsWith("<!--", StringComparison.Ordinal))
            {
                // The first line says what the comment is about; what follows is code that readers need not see.
                var (text, end) = line.EndsWith("-->", StringComparison.Ordinal) ? ("", i) : Until("-->", i + 1);
                comment = new Block(line[4..].Replace("-->", "", StringComparison.Ordinal).Trim(), text, heading, i + 1, null);
                parts.Add(comment);
                i = end;
                continue;
            }
            else if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#').Trim();
                parts.Add(new Heading(line.TakeWhile(c => c == '#').Count(), heading));
            }

            // A comment is about the fence right beneath it.
            if (line.Length > 0)
                comment = null;
        }

        return parts;

        (string Text, int End) Until(string mark, int start)
        {
            var end = start;
            while (end < lines.Count && !lines[end].StartsWith(mark, StringComparison.Ordinal))
                end++;
            return (string.Concat(lines.Take(end).Skip(start).Select(text => text + "\n")), end);
        }
    }

    public sealed record Heading(int Level, string Text);

    /// <param name="Language">The language of a fence, or the first line of a comment.</param>
    /// <param name="Text">The lines in between, each with its end.</param>
    /// <param name="Heading">The heading above.</param>
    /// <param name="Line">The line of the page, from 1.</param>
    /// <param name="Note">The first line of the comment right above a fence.</param>
    public sealed record Block(string Language, string Text, string Heading, int Line, string? Note);
}
