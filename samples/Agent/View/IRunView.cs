using Agent.Host.Recording;
using Agent.Host.Report;

namespace Agent.Host.View;

/// <summary>Shows a run while it goes on.</summary>
internal interface IRunView
{
    /// <summary>Shows what happens while <paramref name="replay"/> runs.</summary>
    Task ShowAsync(IReadOnlyList<RecordedSession> sessions, Func<Task> replay);

    void Started(RecordedSession session);

    void Happened(RecordedSession session, JournalLine line);

    void Finished(SessionSummary summary);
}
