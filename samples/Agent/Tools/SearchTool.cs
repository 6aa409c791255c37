namespace Agent.Host.Tools;

/// <summary>Finds a text in the files of the workspace, whatever its case.</summary>
internal sealed class SearchTool : ITool
{
    private const int MostHits = 50;

    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    public string Name => "search";

    public async ValueTask<ToolResult> RunAsync(ToolCall call, Workspace workspace, CancellationToken cancellationToken)
    {
        var text = call.Argument("text");
        if (text.Length == 0)
            return new ToolResult(false, "there is nothing to search for: 'text' is missing");

        var path = call.Argument("path");
        var folder = workspace.Inside(path.Length == 0 ? "." : path);
        var hits = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", EveryFile).Order(StringComparer.Ordinal))
        {
            var number = 0;
            await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
            {
                number++;
                if (line.Contains(text, StringComparison.OrdinalIgnoreCase))
                    hits.Add($"{workspace.Display(file)}:{number}: {line}");
            }
        }

        return new ToolResult(true, hits.Count switch
        {
            0 => $"nothing holds '{text}'",
            > MostHits => $"{string.Join('\n', hits.Take(MostHits))}\n… {hits.Count - MostHits} more",
            _ => string.Join('\n', hits),
        });
    }
}
