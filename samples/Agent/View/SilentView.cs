using Agent.Host.Recording;
using Agent.Host.Report;

namespace Agent.Host.View;

/// <summary>For <c>--quiet</c> and <c>--json</c>: shows nothing while it runs.</summary>
internal sealed class SilentView : IRunView
{
    public Task ShowAsync(IReadOnlyList<RecordedSession> sessions, Func<Task> replay) => replay();

    public void Started(RecordedSession session)
    {
    }

    public void Happened(RecordedSession session, JournalLine line)
    {
    }

    public void Finished(SessionSummary summary)
    {
    }
}
