using Hooks;

namespace Agent.Plugins.Guard;

/// <summary>Refuses commands that no agent should run, whatever the tool would allow.</summary>
internal static class ShellGuard
{
    [Filter("before_tool_call", Priority = 5)]
    [When("call.Name", "run")]
    internal static HookResult<ToolCall> RefuseDangerous(ToolCall call) =>
        DangerousCommand.Find(call.Argument("command")) is { } danger
            ? HookResult.Block(danger)
            : call;
}
