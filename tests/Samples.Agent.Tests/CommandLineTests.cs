using System.Text.Json;
using Agent.Host;

namespace Samples.Agent.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_tells_of_the_exit_codes_and_of_session_files()
    {
        var run = await Run.OfAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--fail-on-block", run.Output);
        Assert.Contains("Exit codes:", run.Output);
        Assert.Contains("""{"type":"confirm","call":"c1","answer":"yes"}""", run.Output);
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("--nope", "There is no option --nope.")]
    [InlineData("--yes --no", "Say --yes or --no, not both.")]
    [InlineData("--plugins-off gard", "There is no plugin 'gard'. There are: Agent, audit, context, cost, guard, redactor.")]
    [InlineData("--audit", "Required argument missing for option: '--audit'.")]
    public async Task A_wrong_command_line_is_a_usage_error(string args, string message)
    {
        var run = await Run.OfAsync(args.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.Contains("--help", run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Without_fail_on_block_a_blocked_call_is_no_failure()
    {
        Assert.Equal(0, (await Run.OfAsync(Recorded("shell-abuse"), "--quiet")).ExitCode);
        Assert.Equal(3, (await Run.OfAsync(Recorded("shell-abuse"), "--quiet", "--fail-on-block")).ExitCode);
        Assert.Equal(0, (await Run.OfAsync(Recorded("garden-diary"), "--quiet", "--fail-on-block")).ExitCode);
    }

    [Fact]
    public async Task Yes_confirms_everything_and_still_nothing_leaves_the_sandbox()
    {
        using var folder = new TemporaryFolder();
        var run = await Run.OfAsync(Recorded("path-traversal"), "--yes", "--json", "--workspace", folder["out"]);

        Assert.DoesNotContain(run.Decisions(), decision => decision.Outcome == "Declined");
        Assert.Equal(5, run.Decisions().Count(decision => decision.Outcome == "Confirmed"));
        Assert.Equal(2, run.Decisions().Count(decision => decision is { Outcome: "Denied", DecidedBy: "write" }));
        Assert.Equal(["path-traversal"], Directory.EnumerateFileSystemEntries(folder["out"]).Select(Path.GetFileName));
        Assert.Equal(
            ["never-asked.md", "other.md", "report.md"],
            Directory.EnumerateFiles(folder["out/path-traversal/outbox"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_confirms_nothing()
    {
        var run = await Run.OfAsync(Recorded("path-traversal"), "--no", "--json");
        Assert.DoesNotContain(run.Decisions(), decision => decision.Outcome == "Confirmed");
    }

    [Fact]
    public async Task A_plugin_that_is_off_decides_nothing_and_is_back_in_the_next_run()
    {
        var without = await Run.OfAsync(Recorded("path-traversal"), "--plugins-off", "guard", "--plugins-off", "cost", "--json");
        Assert.Equal(0, without.ExitCode);
        Assert.DoesNotContain(without.Decisions(), decision => decision.Outcome == "Blocked");
        Assert.Contains(without.Decisions(), decision => decision is { Outcome: "Denied", DecidedBy: "write" });
        Assert.DoesNotContain("tokens in", without.Output);

        var with = await Run.OfAsync(Recorded("path-traversal"), "--json");
        Assert.Contains(with.Decisions(), decision => decision.Outcome == "Blocked");
        Assert.Contains("tokens in", with.Output);
    }

    [Fact]
    public async Task What_nobody_has_counted_has_no_table()
    {
        Assert.Contains("By model", (await Run.OfAsync(Recorded("garden-diary"), "--quiet")).Output);
        Assert.DoesNotContain("By model", (await Run.OfAsync(Recorded("garden-diary"), "--quiet", "--plugins-off", "cost")).Output);
    }

    [Fact]
    public async Task Each_session_has_its_own_count_of_files()
    {
        using var folder = new TemporaryFolder();
        var run = await Run.OfAsync("--json", "--workspace", folder["out"]);

        using var report = JsonDocument.Parse(run.Output);
        var counted = report.RootElement.GetProperty("sessions").EnumerateArray().ToDictionary(
            session => session.GetProperty("id").GetString()!,
            session => session.GetProperty("figures").EnumerateArray()
                .Single(figure => figure.GetProperty("name").GetString() == "files").GetProperty("value").GetInt32());
        Assert.Equal(0, counted["shell-abuse"]);
        Assert.True(counted["garden-diary"] > 0);
        Assert.Equal(counted.Values.Sum(), report.RootElement.GetProperty("totals").EnumerateArray()
            .Single(figure => figure.GetProperty("name").GetString() == "files").GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Quiet_shows_the_tables_only()
    {
        var run = await Run.OfAsync(Recorded("garden-diary"), "--quiet");
        Assert.StartsWith("Sessions", run.Output.TrimStart());
    }

    [Fact]
    public async Task The_place_of_a_temporary_audit_log_is_told_on_standard_error()
    {
        var run = await Run.OfAsync(Recorded("garden-diary"));
        Assert.StartsWith("The audit log: ", run.Error);
        Assert.DoesNotContain("The audit log", run.Output);
    }

    [Fact]
    public async Task An_audit_log_that_cannot_be_written_is_told()
    {
        using var folder = new TemporaryFolder();
        var run = await Run.OfAsync(Recorded("garden-diary"), "--audit", folder["missing/audit.jsonl"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("missing/audit.jsonl", run.Error);
    }

    [Fact]
    public async Task An_old_audit_log_is_replaced()
    {
        using var folder = new TemporaryFolder();
        var audit = folder.Write("audit.jsonl", "old");
        await Run.OfAsync(Recorded("garden-diary"), "--audit", audit);
        Assert.StartsWith("{\"number\":1,", await File.ReadAllTextAsync(audit));
    }

    [Fact]
    public async Task A_person_who_watches_sees_a_table_instead_of_lines()
    {
        using var folder = new TemporaryFolder();
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await AgentApp.RunAsync(
            [Recorded("garden-diary"), "--audit", folder["audit.jsonl"]], new Terminal(output, error, IsInteractive: true));

        Assert.Equal(0, exitCode);
        Assert.Contains("completed, 0 blocked", output.ToString());
        Assert.DoesNotContain("  message   amélie", output.ToString());
    }

    private static string Recorded(string session) => Path.Combine(AppContext.BaseDirectory, "sessions", $"{session}.jsonl");
}
