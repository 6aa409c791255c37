using System.Globalization;
using Hooks;

namespace Agent.Plugins.Context;

/// <summary>Tells the model what it cannot know: the day, the user, what lies in the workspace.</summary>
internal static class ContextInjector
{
    [Filter("before_prompt_build", Priority = 1)]
    internal static PromptDraft AddSituation(PromptDraft draft)
    {
        var session = draft.Session;
        var date = session.Date.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
        return draft.WithContext($"It is {date}. You talk to {session.User} through {session.Channel}.");
    }

    [Filter("before_prompt_build")]
    internal static async ValueTask<PromptDraft> AddWorkspace(PromptDraft draft, CancellationToken cancellationToken) =>
        draft.WithContext(await WorkspaceSummary.DescribeAsync(draft.Session.Workspace, cancellationToken));

    /// <summary>After the guard: a call that it refuses needs no advice.</summary>
    [Filter("before_tool_call", After = "guard")]
    [When("call.Name", "write")]
    internal static HookResult<ToolCall> MentionOverwriting(ToolCall call, AgentSession session)
    {
        var file = new FileInfo(WorkspacePath.Resolve(session.Workspace, call.Argument("path")).Full);
        return file.Exists
            ? HookResult.Inject($"{call.Argument("path")} was there before ({file.Length} bytes) and has been replaced.")
            : call;
    }
}
