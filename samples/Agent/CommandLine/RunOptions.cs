namespace Agent.Host.CommandLine;

/// <summary>What the user wants.</summary>
/// <param name="Sessions">Session files and folders; none means those that came with the program.</param>
/// <param name="Workspace">Where the sessions' folders go and stay; a temporary folder where nothing is said.</param>
/// <param name="Audit">Where the audit log goes; a temporary folder where nothing is said.</param>
/// <param name="Always">The answer to every question of the gate, where it is not the recorded one.</param>
/// <param name="Quiet">Whether to show the tables only.</param>
/// <param name="Json">Whether to print data instead of text.</param>
/// <param name="FailOnBlock">Whether a blocked call is a failure.</param>
/// <param name="PluginsOff">The plugins to run without.</param>
internal sealed record RunOptions(
    IReadOnlyList<string> Sessions,
    string? Workspace,
    string? Audit,
    bool? Always,
    bool Quiet,
    bool Json,
    bool FailOnBlock,
    IReadOnlyList<string> PluginsOff);
