using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Agent.Host.CommandLine;

/// <summary>The command line: arguments, options, help.</summary>
internal sealed class AgentCommand
{
    private readonly Argument<string[]> sessions = new("sessions")
    {
        Description = "Session files (JSON lines), or folders that hold some. Without any: the sessions that come with the program.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> workspace = new("--workspace")
    {
        Description = "Where the sessions work: each gets a folder of its own in there, which stays. Default: a temporary folder.",
        HelpName = "folder",
    };

    private readonly Option<string?> audit = new("--audit")
    {
        Description = "Where the audit log goes; what was there is replaced. Default: a temporary folder, which is named at the end.",
        HelpName = "file",
    };

    private readonly Option<bool> yes = new("--yes") { Description = "Say yes to every question, whatever was recorded." };

    private readonly Option<bool> no = new("--no") { Description = "Say no to every question, whatever was recorded." };

    private readonly Option<bool> quiet = new("--quiet") { Description = "Show the tables only." };

    private readonly Option<bool> json = new("--json") { Description = "Print the result as JSON instead of tables." };

    private readonly Option<bool> failOnBlock = new("--fail-on-block") { Description = "Exit with 3 when a tool call was blocked." };

    private readonly Option<string[]> pluginsOff = new("--plugins-off")
    {
        Description = "Run without this plugin; may be given several times.",
        HelpName = "id",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly RootCommand root;

    internal AgentCommand(Func<RunOptions, CancellationToken, Task<int>> run)
    {
        root = new RootCommand("Replays recorded sessions of an agent whose every step is open to plugins.")
        {
            sessions, workspace, audit, yes, no, quiet, json, failOnBlock, pluginsOff,
        };
        root.Validators.Add(result =>
        {
            if (result.GetValue(yes) && result.GetValue(no))
                result.AddError("Say --yes or --no, not both.");
            foreach (var option in (result.GetValue(sessions) ?? []).Where(word => word.StartsWith('-')))
                result.AddError($"There is no option {option}.");
            foreach (var id in (result.GetValue(pluginsOff) ?? []).Except(PluginsOff.Known))
                result.AddError($"There is no plugin '{id}'. There are: {string.Join(", ", PluginsOff.Known)}.");
        });
        root.SetAction((result, cancellationToken) => run(OptionsOf(result), cancellationToken));

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    internal async Task<int> InvokeAsync(string[] args, Terminal terminal)
    {
        var result = root.Parse(args);
        if (result.Action is ParseErrorAction)
        {
            foreach (var error in result.Errors)
                await terminal.Error.WriteLineAsync(error.Message);
            await terminal.Error.WriteLineAsync("Try --help.");
            return ExitCode.UsageError;
        }

        return await result.InvokeAsync(new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        });
    }

    private RunOptions OptionsOf(ParseResult result) => new(
        result.GetValue(sessions) ?? [],
        result.GetValue(workspace),
        result.GetValue(audit),
        result.GetValue(yes) ? true : result.GetValue(no) ? false : null,
        result.GetValue(quiet),
        result.GetValue(json),
        result.GetValue(failOnBlock),
        result.GetValue(pluginsOff) ?? []);
}
