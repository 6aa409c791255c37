using System.Text.RegularExpressions;
using Hooks;

namespace Press.Plugins.Highlight.Languages;

internal static partial class Bash
{
    [Filter("code")]
    [When("code.Language", "bash")]
    internal static string Colour(CodeBlock code) => Tokens.Colour(code.Text, Grammar());

    // A command is the first word of a line, or the one after a pipe, a semicolon or &&.
    [GeneratedRegex(
        """
        (?<comment> (?<![^\s])\#[^\n]* | ^\$(?=\ ) )
        | (?<string> "(?:\\.|[^"\\])*" | '[^']*' )
        | (?<number> \$\{[^}\n]*\} | \$\(?[\w@\#?*!-]+\)? )
        | (?<keyword> (?<![\w-])(?:if|then|elif|else|fi|for|in|do|done|while|until|case|esac|function|export|return|set)(?![\w-]) )
        | (?<attribute> (?<=\s)--?[A-Za-z][\w-]* )
        | (?<method> (?<=^[\ \t]*(?:\$\ )?|[|;][\ \t]*|&&[\ \t]*)[\w./-]+(?![\w./=-]) )
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Grammar();
}
