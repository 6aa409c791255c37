using Agent.Host.Recording;
using Agent.Host.Report;
using Agent.Host.Tools;
using Hooks;

namespace Agent.Host.Loop;

/// <summary>Replays one session, from its start to its end; a session that fails does not take others along.</summary>
internal static class SessionReplay
{
    /// <summary>Runs the session in a folder of its own.</summary>
    /// <param name="recorded">What was recorded of it.</param>
    /// <param name="session">The session.</param>
    /// <param name="sandbox">The folder; it is empty, or does not exist yet.</param>
    /// <param name="always">The answer to every question of the gate, where it is not the recorded one.</param>
    /// <param name="journal">Gets what happens.</param>
    /// <param name="cancellationToken">Ends the session.</param>
    internal static async Task RunAsync(
        RecordedSession recorded,
        AgentSession session,
        string sandbox,
        bool? always,
        SessionJournal journal,
        CancellationToken cancellationToken)
    {
        try
        {
            var workspace = Workspace.Create(sandbox, recorded.Files);
            var gate = new ToolGate(session, new ToolBox(workspace), new Confirmations(always, recorded.Confirmations), journal);
            await RunAsync(recorded, session, new AgentLoop(session, gate, journal), journal, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ToolDeniedException or FormatException)
        {
            journal.Failed(e.Message);
        }
        catch (HookException e)
        {
            journal.Failed(e.Message);
        }
    }

    private static async Task RunAsync(
        RecordedSession recorded,
        AgentSession session,
        AgentLoop loop,
        SessionJournal journal,
        CancellationToken cancellationToken)
    {
        using var written = HookListeners.Attach(new WrittenFiles(session));
        await AgentHooks.SessionStart(session, cancellationToken);
        var turns = 0;
        try
        {
            foreach (var turn in recorded.Turns)
                await loop.RunTurnAsync(++turns, turn, cancellationToken);
        }
        catch (ScriptEndException e)
        {
            journal.Failed(e.Message, e.Line);
        }
        catch (HookException e)
        {
            journal.Failed(e.Message);
        }

        journal.Count(AgentHooks.SessionReport(session));
        await AgentHooks.SessionEnd(new SessionEnded(session, turns, journal.Failure), cancellationToken);
    }
}
