using System.Text.RegularExpressions;

namespace Agent.Plugins.Guard;

/// <summary>What is dangerous about a command line, as a sentence for the log.</summary>
/// <remarks>
/// A list of bad things is never complete. The tool's own list of allowed commands is what protects the machine;
/// this one says early, and in plain words, what was wrong.
/// </remarks>
internal static partial class DangerousCommand
{
    private static readonly (Regex Pattern, string Danger)[] Lines =
    [
        (ForkBomb(), "a fork bomb"),
        (WritesToDevice(), "writes to a device"),
        (PipesIntoShell(), "runs what it downloads"),
        (NamesCredentials(), "reaches for credentials"),
    ];

    private static readonly HashSet<string> Prefixes = ["command", "env", "nice", "nohup", "time", "timeout", "xargs"];

    internal static string? Find(string command)
    {
        if (Hidden.IsIn(command))
            return "the command holds invisible characters";

        // r''m and \rm are rm to a shell.
        var plain = command.Replace("'", "").Replace("\"", "").Replace("\\", "");
        foreach (var (pattern, danger) in Lines)
        {
            if (pattern.IsMatch(plain))
                return danger;
        }

        return Programs(plain).Select(DangerOfProgram).FirstOrDefault(danger => danger is not null);
    }

    private static string? DangerOfProgram(string program) => program switch
    {
        "rm" or "rmdir" or "shred" or "unlink" or "truncate" => $"{program} deletes files",
        "dd" or "fdisk" or "parted" => $"{program} overwrites disks",
        "sudo" or "su" or "doas" => $"{program} asks for more rights",
        "chmod" or "chown" or "chattr" => $"{program} changes rights",
        "kill" or "pkill" or "killall" or "shutdown" or "reboot" or "halt" => $"{program} stops what others run",
        "sh" or "bash" or "zsh" or "dash" or "eval" or "exec" => $"{program} runs anything",
        "nc" or "ncat" or "socat" or "telnet" => $"{program} opens a connection",
        "crontab" or "at" or "systemctl" => $"{program} outlives the session",
        _ when program.StartsWith("mkfs", StringComparison.Ordinal) => $"{program} overwrites disks",
        _ when !program.All(char.IsAscii) => $"{program} is not written in plain letters",
        _ => null,
    };

    /// <summary>The program of each command in the line, without its folder; those that a prefix starts, too.</summary>
    private static IEnumerable<string> Programs(string line)
    {
        foreach (var command in Separators().Split(line))
        {
            foreach (var word in command.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var program = word[(word.LastIndexOf('/') + 1)..];
                yield return program;
                if (!Prefixes.Contains(program) && !IsWordOfPrefix(word))
                    break;
            }
        }
    }

    /// <summary><c>FOO=1</c>, <c>-n</c> and <c>5</c> stand between a prefix and its program.</summary>
    private static bool IsWordOfPrefix(string word) => word.Contains('=') || word[0] == '-' || char.IsAsciiDigit(word[0]);

    [GeneratedRegex(@"[;|&\n(){}`]|\$\(")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\(\)\s*\{.*\|.*&")]
    private static partial Regex ForkBomb();

    [GeneratedRegex(@">\s*/dev/(?!null\b)|\bof=/dev/")]
    private static partial Regex WritesToDevice();

    [GeneratedRegex(@"\b(curl|wget)\b.*\|\s*(sudo\s+)?\w*sh\b")]
    private static partial Regex PipesIntoShell();

    [GeneratedRegex(@"/etc/(passwd|shadow|sudoers)|\.ssh\b|\bid_(rsa|ed25519)\b|\.aws/credentials|(^|[\s/])\.env\b")]
    private static partial Regex NamesCredentials();
}
