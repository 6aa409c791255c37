using Agent.Host.Recording;
using Hooks;

namespace Agent.Host.Report;

/// <summary>
/// Keeps what happens in a session, and tells whoever watches. Every text that a person may read goes through
/// <c>log_writing</c> here, once.
/// </summary>
internal sealed class SessionJournal(RecordedSession recorded, AgentSession session, Action<JournalLine> watch)
{
    private const string GateHook = "before_tool_call";
    private const string LoopHook = "agent_loop_end";
    private const string ToolItself = "tool";
    private const string HostName = "host";

    private readonly List<Decision> decisions = [];
    private readonly List<Figure> figures = [];
    private int turns;
    private int modelCalls;
    private int toolCalls;

    internal string? Failure { get; private set; }

    internal SessionSummary Summary => new(
        session.Id,
        Clean(session.Title),
        Path.GetFileName(recorded.File),
        recorded.Events,
        turns,
        modelCalls,
        toolCalls,
        Failure,
        decisions,
        figures);

    internal void Received(int turn, string text)
    {
        turns = turn;
        Tell(JournalLine.Message, $"{session.User}: {text}", Tone.Plain);
    }

    internal void Answered(LlmOutput output)
    {
        modelCalls++;
        if (output.Text.Length > 0 && !output.Calls.IsEmpty)
            Tell("model", output.Text, Tone.Quiet);
    }

    internal void Gate(ToolCall call, ToolDecision decision, IReadOnlyList<string> notes)
    {
        toolCalls++;
        Tell("call", call.ToString(), Tone.Plain);
        foreach (var note in notes)
            Decide(new Decision(GateHook, call.ToString(), Outcome.Noted, "", note), Tone.Quiet);
        if (decision.DecidedBy is { } handler)
            Decide(new Decision(GateHook, call.ToString(), OutcomeOf(decision), handler, decision.Reason ?? ""), ToneOf(decision));
    }

    internal void ToolDenied(ToolCall call, string reason) =>
        Decide(new Decision(ToolItself, call.ToString(), Outcome.Denied, call.Name, reason), Tone.Bad);

    internal void ToolRan(ToolResult result) =>
        Tell("result", result.Text.Length == 0 ? "(nothing)" : result.Text, result.Succeeded ? Tone.Quiet : Tone.Warning);

    internal void LoopStopped(int turn, int steps) =>
        Decide(new Decision(LoopHook, $"message {turn}", Outcome.Stopped, HostName, $"no answer after {steps} steps"), Tone.Warning);

    internal void Sent(string text) => Tell("answer", text, Tone.Good);

    internal void Failed(string reason, int line = 0)
    {
        Failure = Clean(new RecordingProblem(recorded.File, line, reason).ToString());
        watch(new JournalLine("failed", Failure, Tone.Bad));
    }

    internal void Count(IEnumerable<SessionFigures> reports) => figures.AddRange(reports.SelectMany(report => report.All));

    private void Decide(Decision decision, Tone tone)
    {
        var clean = decision with { Subject = Clean(decision.Subject), Reason = Clean(decision.Reason) };
        decisions.Add(clean);
        watch(new JournalLine(
            clean.Outcome.ToString().ToLowerInvariant(),
            clean.DecidedBy.Length == 0 ? clean.Reason : $"by {clean.DecidedBy}: {clean.Reason}".TrimEnd(' ', ':'),
            tone));
    }

    private void Tell(string kind, string text, Tone tone) => watch(new JournalLine(kind, Clean(text), tone));

    private static Outcome OutcomeOf(ToolDecision decision) => decision.Outcome switch
    {
        HookOutcome.Block => Outcome.Blocked,
        HookOutcome.Confirm => decision.Confirmed == true ? Outcome.Confirmed : Outcome.Declined,
        _ => Outcome.Accepted,
    };

    private static Tone ToneOf(ToolDecision decision) => decision.Outcome switch
    {
        HookOutcome.Block => Tone.Bad,
        HookOutcome.Confirm => Tone.Warning,
        _ => Tone.Quiet,
    };

    private string Clean(string text) => AgentHooks.LogWriting(text, session);
}
