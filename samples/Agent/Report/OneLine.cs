namespace Agent.Host.Report;

/// <summary>A text on one line, cut where it is too long.</summary>
internal static class OneLine
{
    internal static string Of(string text, int length)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
            return line;

        var cut = length - 1;
        if (char.IsLowSurrogate(line[cut]))
            cut--;
        return $"{line.AsSpan(0, cut).TrimEnd()}…";
    }
}
