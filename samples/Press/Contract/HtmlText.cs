using System.Text;

namespace Press;

/// <summary>Text in HTML.</summary>
public static class HtmlText
{
    /// <summary>The text as HTML, in an element or in a quoted attribute. Only what must be escaped is.</summary>
    public static string Encode(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(c),
            };
        }
        return html.ToString();
    }
}
