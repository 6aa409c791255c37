using Agent.Host.CommandLine;
using Agent.Host.Loop;
using Agent.Host.Recording;
using Agent.Host.Report;
using Agent.Host.Tools;
using Agent.Host.View;
using Hooks;

namespace Agent.Host;

/// <summary>The program: reads the sessions, replays them, shows what happened.</summary>
internal static class AgentApp
{
    internal static Task<int> RunAsync(string[] args, Terminal terminal) =>
        new AgentCommand((options, cancellationToken) => RunAsync(options, terminal, cancellationToken))
            .InvokeAsync(args, terminal);

    private static async Task<int> RunAsync(RunOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            using var folder = new RunFolder(options);
            using var failures = new HandlerFailures();
            using var off = new PluginsOff(options.PluginsOff);
            using var counts = new HookCounts();
            var (sessions, problems) = await ReadAsync(options.Sessions, cancellationToken);
            var summaries = await ReplayAsync(sessions, options, folder, terminal, cancellationToken);
            var report = RunReport.Of(summaries, PluginCalls.Of(counts.Snapshot()), problems);
            Show(report, options, terminal);
            TellOfProblems(report, failures, terminal.Error);
            if (sessions.Count > 0 && File.Exists(folder.AuditFile))
                TellWhereTheAuditIs(folder, options, terminal);
            return ExitCodeOf(report, options);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync(e.Message);
            return ExitCode.SessionFailed;
        }
    }

    private static async Task<(IReadOnlyList<RecordedSession> Sessions, IReadOnlyList<RecordingProblem> Problems)> ReadAsync(
        IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var problems = new List<RecordingProblem>();
        var sessions = new Dictionary<string, RecordedSession>(StringComparer.Ordinal);
        foreach (var file in RecordingFinder.Find(paths, problems))
        {
            var (session, found) = await RecordingReader.ReadAsync(file, cancellationToken);
            problems.AddRange(found);
            if (session is not null && !sessions.TryAdd(session.Header.Id, session))
                problems.Add(new RecordingProblem(file, 1, $"the id '{session.Header.Id}' is that of {sessions[session.Header.Id].File}, too"));
        }

        return ([.. sessions.Values], problems);
    }

    private static async Task<IReadOnlyList<SessionSummary>> ReplayAsync(
        IReadOnlyList<RecordedSession> sessions,
        RunOptions options,
        RunFolder folder,
        Terminal terminal,
        CancellationToken cancellationToken)
    {
        var view = ViewFor(options, terminal);
        var run = new AgentRun(folder.AuditFile);
        var summaries = new List<SessionSummary>();
        await view.ShowAsync(sessions, async () =>
        {
            foreach (var recorded in sessions)
            {
                view.Started(recorded);
                var sandbox = folder.SandboxOf(recorded.Header.Id);
                var session = SessionOf(recorded.Header, run, Workspace.RootIn(sandbox));
                var journal = new SessionJournal(recorded, session, line => view.Happened(recorded, line));
                await SessionReplay.RunAsync(recorded, session, sandbox, options.Always, journal, cancellationToken);
                summaries.Add(journal.Summary);
                view.Finished(journal.Summary);
            }
        });
        return summaries;
    }

    private static AgentSession SessionOf(SessionHeader header, AgentRun run, string workspace) =>
        new(run, header.Id, header.Title, header.User, header.Channel, header.Model, header.Date, workspace);

    private static IRunView ViewFor(RunOptions options, Terminal terminal) =>
        options.Quiet || options.Json ? new SilentView()
        : terminal.IsInteractive ? new LiveView(terminal.CreateConsole())
        : new PlainView(terminal.Output);

    private static void Show(RunReport report, RunOptions options, Terminal terminal)
    {
        if (options.Json)
            terminal.Output.WriteLine(report.ToJson());
        else
            ReportTables.Write(terminal.CreateConsole(), report, withTimes: terminal.IsInteractive);
    }

    private static void TellOfProblems(RunReport report, HandlerFailures failures, TextWriter error)
    {
        foreach (var problem in report.Problems)
            error.WriteLine(problem.ToString());
        foreach (var session in report.Sessions)
        {
            if (session.Failure is { } failure)
                error.WriteLine(failure);
        }

        failures.Tell(error);
    }

    /// <summary>On standard error, where the place is another one in each run.</summary>
    private static void TellWhereTheAuditIs(RunFolder folder, RunOptions options, Terminal terminal)
    {
        var writer = folder.AuditIsTemporary || options.Json ? terminal.Error : terminal.Output;
        writer.WriteLine($"The audit log: {folder.AuditFile}");
    }

    private static int ExitCodeOf(RunReport report, RunOptions options)
    {
        if (report.Problems.Count > 0 || report.Sessions.Any(session => session.Failure is not null))
            return ExitCode.SessionFailed;
        return options.FailOnBlock && report.Sessions.Any(session => session.Count(Outcome.Blocked, Outcome.Denied) > 0)
            ? ExitCode.SomethingBlocked
            : ExitCode.Completed;
    }
}
