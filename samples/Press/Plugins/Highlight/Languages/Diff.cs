using System.Text.RegularExpressions;
using Hooks;

namespace Press.Plugins.Highlight.Languages;

internal static partial class Diff
{
    [Filter("code")]
    [When("code.Language", "diff")]
    internal static string Colour(CodeBlock code) => Tokens.Colour(code.Text, Grammar());

    [GeneratedRegex(
        """
        (?<comment> ^(?:@@|diff|index|---|\+\+\+)[^\n]* )
        | (?<added> ^\+[^\n]* )
        | (?<removed> ^-[^\n]* )
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Grammar();
}
