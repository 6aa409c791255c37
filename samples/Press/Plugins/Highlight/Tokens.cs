using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Press.Plugins.Highlight;

/// <summary>
/// Colours code. A language is one regular expression, each of whose named groups is a kind of token; what no
/// group takes stays plain.
/// </summary>
internal static class Tokens
{
    internal static string Colour(string code, Regex language)
    {
        var html = new StringBuilder(code.Length * 2);
        int end = 0;
        foreach (Match match in language.Matches(code))
        {
            html.Append(HtmlText.Encode(code[end..match.Index]));
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"hl-{KindOf(match)}\">{HtmlText.Encode(match.Value)}</span>");
            end = match.Index + match.Length;
        }
        return html.Append(HtmlText.Encode(code[end..])).ToString();
    }

    // The first group is the whole match; the outermost named one comes before those inside it.
    private static string KindOf(Match match) =>
        match.Groups.Values.Skip(1).First(group => group.Success).Name;
}
