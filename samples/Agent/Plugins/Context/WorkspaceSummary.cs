namespace Agent.Plugins.Context;

/// <summary>A workspace in a few lines.</summary>
internal static class WorkspaceSummary
{
    private const int MostFiles = 12;
    private const int LongestHeading = 80;

    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    internal static async ValueTask<string> DescribeAsync(string workspace, CancellationToken cancellationToken)
    {
        var files = Directory.EnumerateFiles(workspace, "*", EveryFile)
            .Select(file => Path.GetRelativePath(workspace, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0)
            return "The workspace is empty.";

        var lines = new List<string> { files.Count == 1 ? "The workspace holds 1 file:" : $"The workspace holds {files.Count} files:" };
        foreach (var file in files.Take(MostFiles))
            lines.Add($"- {file}{await HeadingOfAsync(Path.Combine(workspace, file), cancellationToken)}");
        if (files.Count > MostFiles)
            lines.Add($"- and {files.Count - MostFiles} more");
        return string.Join('\n', lines);
    }

    /// <summary>What a Markdown file calls itself.</summary>
    private static async ValueTask<string> HeadingOfAsync(string file, CancellationToken cancellationToken)
    {
        if (!file.EndsWith(".md", StringComparison.Ordinal))
            return "";

        using var reader = new StreamReader(file);
        var first = await reader.ReadLineAsync(cancellationToken);
        return first is not null && first.StartsWith("# ", StringComparison.Ordinal)
            ? $": {first[2..Math.Min(first.Length, LongestHeading)]}"
            : "";
    }
}
