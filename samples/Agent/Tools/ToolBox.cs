namespace Agent.Host.Tools;

/// <summary>The tools of one session.</summary>
internal sealed class ToolBox(Workspace workspace)
{
    private static readonly Dictionary<string, ITool> Tools = new ITool[]
    {
        new ListTool(),
        new ReadTool(),
        new RunTool(),
        new SearchTool(),
        new WriteTool(),
    }.ToDictionary(tool => tool.Name, StringComparer.Ordinal);

    /// <summary>Runs a tool. What goes wrong is told to the model, which may do better next time.</summary>
    /// <exception cref="ToolDeniedException">The tool does not do such things.</exception>
    internal async ValueTask<ToolResult> RunAsync(ToolCall call, CancellationToken cancellationToken)
    {
        if (!Tools.TryGetValue(call.Name, out var tool))
            return new ToolResult(false, $"there is no tool '{call.Name}'; there are {string.Join(", ", Tools.Keys)}");

        try
        {
            var result = await tool.RunAsync(call, workspace, cancellationToken);
            return result with { Text = ToolOutput.Shorten(workspace.Hide(result.Text)) };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new ToolResult(false, $"{call.Argument("path")} does not exist");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ToolResult(false, $"{call.Argument("path")} cannot be used: it is a folder, or access is denied");
        }
        catch (FormatException e)
        {
            return new ToolResult(false, e.Message);
        }
    }
}
