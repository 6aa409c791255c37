namespace Agent.Plugins.Audit;

/// <summary>The audit file of one run: entries are collected, and written a few at a time.</summary>
internal sealed class AuditLog
{
    private readonly List<string> pending = [];
    private int number;

    internal void Add(AgentSession session, AuditEntry entry) =>
        pending.Add((entry.CleanedFor(session) with { Number = ++number, Session = session.Id }).ToJson());

    internal async ValueTask FlushAsync(string file, CancellationToken cancellationToken)
    {
        await File.AppendAllLinesAsync(file, pending, cancellationToken);
        pending.Clear();
    }
}
