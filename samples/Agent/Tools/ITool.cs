namespace Agent.Host.Tools;

/// <summary>Something that the model can have done. Tools trust nobody: the gate may have let anything through.</summary>
internal interface ITool
{
    string Name { get; }

    /// <exception cref="ToolDeniedException">The tool does not do such things.</exception>
    ValueTask<ToolResult> RunAsync(ToolCall call, Workspace workspace, CancellationToken cancellationToken);
}

/// <summary>A tool refuses a call, whatever the gate has said.</summary>
internal sealed class ToolDeniedException(string message) : Exception(message);
