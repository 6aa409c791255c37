namespace Agent.Host.Tools;

/// <summary>Keeps the output of tools to what a prompt can hold.</summary>
internal static class ToolOutput
{
    /// <summary>How many characters a tool may give back.</summary>
    internal const int Limit = 4000;

    /// <summary>How far back a cut moves to fall between two words: half a secret would not be known for one.</summary>
    private const int LongestWord = 500;

    internal static string Shorten(string text)
    {
        if (text.Length <= Limit)
            return text;

        var cut = Limit;
        while (cut > Limit - LongestWord && !char.IsWhiteSpace(text[cut]))
            cut--;
        if (char.IsLowSurrogate(text[cut]))
            cut--;
        return $"{text.AsSpan(0, cut)}\n… {text.Length - cut} more characters";
    }
}
