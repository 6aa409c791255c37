using Agent.Host.CommandLine;

namespace Agent.Host;

/// <summary>Where a run leaves its traces; what was only temporary is gone when the run is over.</summary>
internal sealed class RunFolder : IDisposable
{
    private readonly string? temporary;

    internal RunFolder(RunOptions options)
    {
        if (options.Audit is not null)
            File.WriteAllBytes(options.Audit, []);
        if (options.Workspace is null || options.Audit is null)
            temporary = Directory.CreateTempSubdirectory("hooks-agent-").FullName;
        Workspaces = options.Workspace ?? Path.Combine(temporary!, "sessions");
        AuditFile = options.Audit ?? Path.Combine(temporary!, "audit.jsonl");
        AuditIsTemporary = options.Audit is null;
    }

    /// <summary>The folder with one folder for each session.</summary>
    internal string Workspaces { get; }

    internal string AuditFile { get; }

    /// <summary>Whether the audit log lies in a place that differs from run to run. It is kept all the same.</summary>
    internal bool AuditIsTemporary { get; }

    internal string SandboxOf(string session) => Path.Combine(Workspaces, session);

    public void Dispose()
    {
        if (temporary is null)
            return;

        var sessions = Path.Combine(temporary, "sessions");
        if (Directory.Exists(sessions))
            Directory.Delete(sessions, recursive: true);
        if (!AuditIsTemporary || !File.Exists(AuditFile))
            Directory.Delete(temporary);
    }
}
