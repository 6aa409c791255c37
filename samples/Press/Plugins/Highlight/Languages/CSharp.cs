using System.Text.RegularExpressions;
using Hooks;

namespace Press.Plugins.Highlight.Languages;

internal static partial class CSharp
{
    [Filter("code")]
    [When("code.Language", "csharp")]
    internal static string Colour(CodeBlock code) => Tokens.Colour(code.Text, Grammar());

    // Whether a name is a type is a guess: it starts with a capital, does not follow a dot, and what follows it is
    // not what follows a member. Lookbehinds find the attribute's name behind its bracket.
    [GeneratedRegex(
        """
        (?<comment> //[^\n]* | /\*[\s\S]*?\*/ )
        | (?<string>
            \$*(?<quotes>"{3,})[\s\S]*?\k<quotes>
            | (?:@\$?|\$@)"(?:[^"]|"")*"
            | \$?"(?:\\.|[^"\\\n])*"
            | '(?:\\[^'\n]+|[^'\\\n])' )
        | (?<directive> ^[\ \t]*\#[^\n]* )
        | (?<attribute> (?<=^[\ \t]*(?:\[[^\]\n]*\][\ \t]*)*\[(?:[a-z]+:[\ \t]*)?)[A-Z]\w* )
        | (?<keyword> (?<![\w@.])(?:abstract|allows|and|as|async|await|base|bool|break|byte|case|catch|char|checked|class|const
            |continue|decimal|default|delegate|do|double|else|enum|event|explicit|extern|false|file|finally|fixed|float
            |for|foreach|from|get|goto|if|implicit|in|init|int|interface|internal|is|lock|long|nameof|namespace|new|not|null
            |object|operator|or|out|override|params|partial|private|protected|public|readonly|record|ref|required|return
            |sbyte|scoped|sealed|select|set|short|sizeof|stackalloc|static|string|struct|switch|this|throw|true|try
            |typeof|uint|ulong|unchecked|unsafe|ushort|using|var|virtual|void|volatile|when|where|while|with|yield)\b )
        | (?<number> (?<!\w)(?:0[xX][\da-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)[a-zA-Z]{0,2}(?!\w) )
        | (?<type> (?<=\b(?:new|class|struct|record|interface|enum|is|as)[\ \t]+|(?:typeof|nameof)\(|[<:][\ \t]*)[A-Z]\w*
            | (?<![.\w])[A-Z]\w*\b(?![ \t]*(?:[({=;,)}]|$)) )
        | (?<method> \b[A-Za-z_]\w*(?=(?:<[\w\s,.?<>\[\]]+>)?\() )
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Grammar();
}
