using Agent.Host.Report;
using Agent.Host.Tools;
using Hooks;

namespace Agent.Host.Loop;

/// <summary>The way of a tool call: through the gate, to the tool, and back to the model.</summary>
internal sealed class ToolGate(AgentSession session, ToolBox tools, Confirmations confirmations, SessionJournal journal)
{
    internal async ValueTask<ChatMessage> CallAsync(ToolCall proposed, CancellationToken cancellationToken)
    {
        var verdict = AgentHooks.BeforeToolCall(proposed, session);
        var call = verdict.Value;
        var decision = new ToolDecision(
            verdict.Outcome,
            verdict.DecidedBy,
            verdict.Reason,
            verdict.Outcome == HookOutcome.Confirm ? confirmations.Allow(call) : null);
        journal.Gate(call, decision, verdict.Injected);

        var result = decision.IsAllowed ? await RunAsync(call, cancellationToken) : Refusal(decision);
        await AgentHooks.AfterToolCall(new ToolCallFinished(session, call, decision, result), cancellationToken);
        return new ChatMessage(ChatRole.Tool, WithNotes(result, verdict.Injected));
    }

    private async ValueTask<ToolResult> RunAsync(ToolCall call, CancellationToken cancellationToken)
    {
        try
        {
            var result = await tools.RunAsync(call, cancellationToken);
            journal.ToolRan(result);
            return result;
        }
        catch (ToolDeniedException e)
        {
            journal.ToolDenied(call, e.Message);
            return new ToolResult(false, $"refused: {e.Message}");
        }
    }

    private static ToolResult Refusal(ToolDecision decision) => new(
        false,
        decision.Outcome == HookOutcome.Confirm
            ? $"the user said no to: {decision.Reason}"
            : $"refused: {decision.Reason}");

    private static string WithNotes(ToolResult result, IReadOnlyList<string> notes) =>
        notes.Count == 0 ? result.Text : $"{result.Text}\n[{string.Join("; ", notes)}]";
}
