using System.Text.RegularExpressions;
using Hooks;

namespace Press.Plugins.Highlight.Languages;

internal static partial class Yaml
{
    [Filter("code")]
    [When("code.Language", "yaml")]
    internal static string Colour(CodeBlock code) => Tokens.Colour(code.Text, Grammar());

    [GeneratedRegex(
        """
        (?<comment> (?<![^\s])\#[^\n]* )
        | (?<attribute> (?<=^[\ \t-]*)[\w./-]+(?=:(?:\s|$)) )
        | (?<string> "(?:\\.|[^"\\])*" | '[^']*' )
        | (?<number> (?<=:\ )-?\d+(?:\.\d+)?(?=\s|$) )
        | (?<keyword> (?<=:\ )(?:true|false|null)(?=\s|$) )
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Grammar();
}
