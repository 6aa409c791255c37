using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Agent.Host.Recording;

namespace Agent.Host.CommandLine;

/// <summary>The usual help, and after it what a first user asks next.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const string Rest = $$"""
        Exit codes:
          0  all sessions were completed
          1  a session failed, or a session file is bad or missing; the others still ran
          2  the command line is wrong
          3  a tool call was blocked, and --fail-on-block was given

        Examples (with "dotnet run --project samples/Agent --" in front):
          sessions/shell-abuse.jsonl --no   one session, every question answered with no
          my-sessions --json                all sessions of a folder, as data
          --workspace out --audit a.jsonl   keep what the sessions wrote, and the audit log
          --plugins-off guard --yes         what the tools themselves still refuse
          --quiet --fail-on-block           for scripts: tables and an exit code

        A session file holds one JSON object a line, in the order in which things happened:
          {{RecordingExamples.Session}}
          {{RecordingExamples.File}}
          {{RecordingExamples.Message}}
          {{RecordingExamples.Model}}
          {{RecordingExamples.Confirm}}
        Each message is followed by the model's answers; the last one calls no tool.
        Tools: list (path), read (path), write (path, text), search (text, path), run (command, timeout_ms).
        """;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(Rest);
        return exitCode;
    }
}
