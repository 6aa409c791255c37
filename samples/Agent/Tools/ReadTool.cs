namespace Agent.Host.Tools;

internal sealed class ReadTool : ITool
{
    public string Name => "read";

    public async ValueTask<ToolResult> RunAsync(ToolCall call, Workspace workspace, CancellationToken cancellationToken) =>
        new(true, await File.ReadAllTextAsync(workspace.Inside(call.Argument("path")), cancellationToken));
}
