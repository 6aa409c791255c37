namespace Samples.Agent.Tests;

/// <summary>The sessions that come with the program, run once for all tests that only look.</summary>
public sealed class RecordedRuns : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    internal Run Plain { get; private set; } = null!;

    internal Run Json { get; private set; } = null!;

    internal string AuditFile => folder["audit.jsonl"];

    internal string Workspaces => folder["out"];

    public async ValueTask InitializeAsync()
    {
        Plain = await Run.OfAsync("--audit", AuditFile, "--workspace", Workspaces);
        Json = await Run.OfAsync("--json");
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
