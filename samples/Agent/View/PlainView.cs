using Agent.Host.Recording;
using Agent.Host.Report;

namespace Agent.Host.View;

/// <summary>One line for each thing that happens: for pipes, files and build servers.</summary>
internal sealed class PlainView(TextWriter output) : IRunView
{
    private const int LongestText = 100;

    public Task ShowAsync(IReadOnlyList<RecordedSession> sessions, Func<Task> replay) => replay();

    public void Started(RecordedSession session) =>
        output.WriteLine($"{session.Header.Id}: {AgentHooks.LogWriting(session.Header.Title, session: null)} ({session.Events} events)");

    public void Happened(RecordedSession session, JournalLine line) =>
        output.WriteLine($"  {line.Kind,-9} {OneLine.Of(line.Text, LongestText)}");

    public void Finished(SessionSummary summary) => output.WriteLine();
}
