using Hooks;

namespace Agent.Host.Loop;

/// <summary>
/// The files that one session has written. It is attached while its session runs and goes with it, so that it needs no
/// table of all sessions, as a static handler would.
/// </summary>
internal sealed class WrittenFiles(AgentSession session)
{
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    [Action("after_tool_call")]
    [When("Call.Name", "write")]
    [When("Result.Succeeded")]
    internal void Note(ToolCallFinished e)
    {
        if (e.Session == session)
            paths.Add(e.Call.Argument("path"));
    }

    [Filter("session_report")]
    internal SessionFigures? Report(AgentSession asked) =>
        asked == session ? new SessionFigures([new Figure("files", paths.Count)]) : null;
}
