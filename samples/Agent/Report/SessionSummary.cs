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
    internal int Count(params ReadOnlySpan<Outcome> outcomes)
    {
        var count = 0;
        foreach (var decision in Decisions)
        {
            if (outcomes.Contains(decision.Outcome))
                count++;
        }

        return count;
    }
}
