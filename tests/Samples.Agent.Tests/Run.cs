using System.Text.Json;
using Agent.Host;

namespace Samples.Agent.Tests;

/// <summary>One run of the program in this process, and what it left behind.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    private const string AuditIs = "The audit log: ";

    internal static async Task<Run> OfAsync(params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var exitCode = await AgentApp.RunAsync(args, new Terminal(output, error, IsInteractive: false));
        var run = new Run(exitCode, output.ToString(), error.ToString());
        run.RemoveTemporaryAudit();
        return run;
    }

    /// <summary>The decisions of a run with <c>--json</c>: session, what it was about, what became of it, who decided.</summary>
    internal IReadOnlyList<(string Session, string Subject, string Outcome, string DecidedBy)> Decisions()
    {
        using var report = JsonDocument.Parse(Output);
        return
        [
            .. from session in report.RootElement.GetProperty("sessions").EnumerateArray()
               from decision in session.GetProperty("decisions").EnumerateArray()
               select (
                   session.GetProperty("id").GetString()!,
                   decision.GetProperty("subject").GetString()!,
                   decision.GetProperty("outcome").GetString()!,
                   decision.GetProperty("decidedBy").GetString()!),
        ];
    }

    private void RemoveTemporaryAudit()
    {
        var place = Error.Split('\n').FirstOrDefault(line => line.StartsWith(AuditIs, StringComparison.Ordinal))?[AuditIs.Length..];
        if (place is not null && place.StartsWith(Path.GetTempPath(), StringComparison.Ordinal) && place.Contains("hooks-agent-"))
            Directory.Delete(Path.GetDirectoryName(place)!, recursive: true);
    }
}
