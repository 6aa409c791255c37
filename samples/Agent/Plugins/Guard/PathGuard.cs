using Hooks;

namespace Agent.Plugins.Guard;

/// <summary>Keeps reading inside the workspace, and asks before anything is written outside.</summary>
internal static class PathGuard
{
    /// <summary>
    /// <c>./docs//a.md</c> becomes <c>docs/a.md</c>, so that later handlers and the log see one name for one
    /// file. A path that cannot be one throws, and the gate fails closed.
    /// </summary>
    [Filter("before_tool_call", Priority = 1)]
    internal static ToolCall TidyPath(ToolCall call, AgentSession session) =>
        call.Arguments.ContainsKey("path")
            ? call.With("path", PathOf(call, session) is { IsInside: true } path ? path.Relative : call.Argument("path"))
            : call;

    [Filter("before_tool_call", Priority = 5)]
    internal static HookResult<ToolCall> RefuseOutside(ToolCall call, AgentSession session) =>
        call.Name is "read" or "list" or "search"
            && call.Arguments.ContainsKey("path")
            && !PathOf(call, session).IsInside
                ? HookResult.Block($"{call.Argument("path")} is outside the workspace")
                : call;

    [Filter("before_tool_call", Priority = 5)]
    [When("call.Name", "write")]
    internal static HookResult<ToolCall> ConfirmOutside(ToolCall call, AgentSession session) =>
        PathOf(call, session).IsInside
            ? call
            : HookResult.Confirm($"write {call.Argument("path")}, which is outside the workspace?");

    /// <summary>Listing the workspace harms nobody: no other plugin needs to look at it.</summary>
    [Filter("before_tool_call", Priority = 5, After = "PathGuard.RefuseOutside")]
    [When("call.Name", "list")]
    internal static HookResult<ToolCall> AcceptListing(ToolCall call) => HookResult.Stop(call);

    private static WorkspacePath PathOf(ToolCall call, AgentSession session) =>
        WorkspacePath.Resolve(session.Workspace, call.Argument("path"));
}
