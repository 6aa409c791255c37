using System.Text.RegularExpressions;
using Hooks;

namespace Press.Plugins.Highlight.Languages;

internal static partial class Xml
{
    [Filter("code")]
    [When("code.Language", "xml")]
    internal static string Colour(CodeBlock code) => Tokens.Colour(code.Text, Grammar());

    [GeneratedRegex(
        """
        (?<comment> <!--[\s\S]*?--> )
        | (?<directive> <[?!][^>]*> )
        | (?<keyword> </?[\w:.-]+ | /?> )
        | (?<attribute> [\w:.-]+(?=\s*=\s*["']) )
        | (?<string> (?<==\s*)(?:"[^"]*"|'[^']*') )
        | (?<number> &\#?\w+; | [$@%]\([\w.:]+\) )
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Grammar();
}
