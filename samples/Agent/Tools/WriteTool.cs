namespace Agent.Host.Tools;

/// <summary>Writes a file. Outside the workspace it has been confirmed by the user, and still stays in the sandbox.</summary>
internal sealed class WriteTool : ITool
{
    public string Name => "write";

    public async ValueTask<ToolResult> RunAsync(ToolCall call, Workspace workspace, CancellationToken cancellationToken)
    {
        var path = workspace.InSandbox(call.Argument("path"));
        var text = call.Argument("text");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, cancellationToken);
        return new ToolResult(true, $"wrote {workspace.Display(path)}, {text.Length} characters");
    }
}
