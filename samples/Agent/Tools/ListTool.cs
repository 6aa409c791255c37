namespace Agent.Host.Tools;

internal sealed class ListTool : ITool
{
    public string Name => "list";

    public ValueTask<ToolResult> RunAsync(ToolCall call, Workspace workspace, CancellationToken cancellationToken)
    {
        var path = call.Argument("path");
        var folder = new DirectoryInfo(workspace.Inside(path.Length == 0 ? "." : path));
        var names = folder.EnumerateFileSystemInfos()
            .Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name)
            .Order(StringComparer.Ordinal)
            .ToList();
        return new(new ToolResult(true, names.Count == 0 ? "the folder is empty" : string.Join('\n', names)));
    }
}
