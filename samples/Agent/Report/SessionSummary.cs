namespace Agent.Host.Report;

/// <summary>What happened in one session.</summary>
internal sealed record SessionSummary(
    string Id,
    string Title,
    string File,
    int Events,
    int Turns,
    int ModelCalls,
    int ToolCalls,
    string? Failure,
    IReadOnlyList<Decision> Decisions,
    IReadOnlyList<Figure> Figures)
{
    internal int Count(params Outcome[] outcomes) => Decisions.Count(decision => outcomes.Contains(decision.Outcome));
}
