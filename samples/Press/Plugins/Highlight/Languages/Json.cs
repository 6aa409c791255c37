using System.Text.RegularExpressions;
using Hooks;

namespace Press.Plugins.Highlight.Languages;

internal static partial class Json
{
    [Filter("code")]
    [When("code.Language", "json")]
    internal static string Colour(CodeBlock code) => Tokens.Colour(code.Text, Grammar());

    [GeneratedRegex(
        """
        (?<comment> //[^\n]* | /\*[\s\S]*?\*/ )
        | (?<attribute> "(?:\\.|[^"\\\n])*"(?=\s*:) )
        | (?<string> "(?:\\.|[^"\\\n])*" )
        | (?<number> -?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b )
        | (?<keyword> \b(?:true|false|null)\b )
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Grammar();
}
