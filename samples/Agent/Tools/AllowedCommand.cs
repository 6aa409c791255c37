namespace Agent.Host.Tools;

/// <summary>
/// A command that may be run, with the options that it may have. Only what reads is on the list, and every word
/// that names a file must name one in the workspace.
/// </summary>
/// <param name="Options">Options without a value.</param>
/// <param name="CountOption">An option that takes a number, in the next word.</param>
/// <param name="Texts">How many of the leading words are plain text, not paths.</param>
/// <param name="Paths">How many paths it may be given.</param>
internal sealed record AllowedCommand(string[] Options, string? CountOption = null, int Texts = 0, int Paths = int.MaxValue)
{
    private static readonly SortedDictionary<string, AllowedCommand> All = new(StringComparer.Ordinal)
    {
        ["cat"] = new(["-n"]),
        ["echo"] = new([], Texts: int.MaxValue),
        ["grep"] = new(["-c", "-i", "-l", "-n", "-r", "-v", "-w"], Texts: 1),
        ["head"] = new([], CountOption: "-n"),
        ["ls"] = new(["-1", "-a"]),
        ["sleep"] = new([], Texts: 1, Paths: 0),
        ["sort"] = new(["-n", "-r", "-u"]),
        ["tail"] = new([], CountOption: "-n"),
        ["uniq"] = new(["-c", "-d"], Paths: 1), // a second path would be written to
        ["wc"] = new(["-c", "-l", "-w"]),
    };

    /// <summary>The arguments as the process gets them.</summary>
    /// <exception cref="ToolDeniedException">The command, or something in it, is not allowed.</exception>
    internal static IReadOnlyList<string> Check(string program, IEnumerable<string> arguments, Workspace workspace) =>
        All.TryGetValue(program, out var command)
            ? [.. command.Check(program, [.. arguments], workspace)]
            : throw new ToolDeniedException($"{program} is not an allowed command; there are {string.Join(", ", All.Keys)}");

    private IEnumerable<string> Check(string program, string[] arguments, Workspace workspace)
    {
        var (texts, paths) = (0, 0);
        for (var i = 0; i < arguments.Length; i++)
        {
            var word = arguments[i];
            if (word == CountOption && i + 1 < arguments.Length && arguments[i + 1].All(char.IsAsciiDigit))
            {
                yield return word;
                yield return arguments[++i];
            }
            else if (word.StartsWith('-'))
            {
                yield return Options.Contains(word) ? word : throw new ToolDeniedException($"{program} may not have {word}");
            }
            else if (texts < Texts)
            {
                texts++;
                yield return word;
            }
            else if (paths++ < Paths)
            {
                yield return PathWord(workspace.Display(workspace.Inside(word)));
            }
            else
            {
                throw new ToolDeniedException($"{program} may not have {word} as well");
            }
        }
    }

    /// <summary>A file called <c>-x</c> is not an option.</summary>
    private static string PathWord(string path) => path.StartsWith('-') ? $"./{path}" : path;
}
