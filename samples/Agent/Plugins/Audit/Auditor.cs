using System.Runtime.CompilerServices;
using Hooks;

namespace Agent.Plugins.Audit;

/// <summary>Records what happens, last on every hook: it sees what became of it.</summary>
internal static class Auditor
{
    private const int Last = 1000;

    private static readonly ConditionalWeakTable<AgentRun, AuditLog> Logs = [];

    [Action("session_start", Priority = Last)]
    internal static ValueTask SessionStart(AgentSession session, CancellationToken cancellationToken)
    {
        Record(session, new() { Event = "session_start", Text = session.Title });
        return FlushAsync(session, cancellationToken);
    }

    [Action("message_received", Priority = Last)]
    internal static void MessageReceived(MessageReceived e) =>
        Record(e.Session, new() { Event = "message_received", Turn = e.Turn, Text = e.Text });

    [Filter("llm_output", Priority = Last)]
    internal static LlmOutput LlmOutput(LlmOutput output)
    {
        Record(output.Session, new()
        {
            Event = "llm_output",
            Text = output.Text,
            Tool = output.Calls.IsEmpty ? null : string.Join(", ", output.Calls.Select(call => call.Name)),
        });
        return output;
    }

    [Action("after_tool_call", Priority = Last)]
    internal static ValueTask AfterToolCall(ToolCallFinished e, CancellationToken cancellationToken)
    {
        Record(e.Session, new()
        {
            Event = "after_tool_call",
            Call = e.Call.Id,
            Tool = e.Call.ToString(),
            Outcome = e.Decision.Outcome.ToString(),
            DecidedBy = e.Decision.DecidedBy,
            Reason = e.Decision.Reason,
            Confirmed = e.Decision.Confirmed,
            Succeeded = e.Result.Succeeded,
            Text = e.Result.Text,
        });
        return FlushAsync(e.Session, cancellationToken);
    }

    [Action("agent_loop_end", Priority = Last)]
    internal static ValueTask AgentLoopEnd(AgentLoopEnded e, CancellationToken cancellationToken)
    {
        Record(e.Session, new()
        {
            Event = "agent_loop_end",
            Turn = e.Turn,
            Steps = e.Steps,
            Outcome = e.End.ToString(),
        });
        return FlushAsync(e.Session, cancellationToken);
    }

    [Filter("message_sending", Priority = Last)]
    internal static OutgoingMessage MessageSending(OutgoingMessage message)
    {
        Record(message.Session, new()
        {
            Event = "message_sending",
            Turn = message.Turn,
            Text = message.Text,
        });
        return message;
    }

    [Action("session_end", Priority = Last)]
    internal static ValueTask SessionEnd(SessionEnded e, CancellationToken cancellationToken)
    {
        Record(e.Session, new()
        {
            Event = "session_end",
            Succeeded = e.Failure is null,
            Reason = e.Failure,
        });
        return FlushAsync(e.Session, cancellationToken);
    }

    private static void Record(AgentSession session, AuditEntry entry) =>
        Logs.GetOrCreateValue(session.Run).Add(session, entry);

    private static ValueTask FlushAsync(AgentSession session, CancellationToken cancellationToken) =>
        Logs.GetOrCreateValue(session.Run).FlushAsync(session.Run.AuditFile, cancellationToken);
}
