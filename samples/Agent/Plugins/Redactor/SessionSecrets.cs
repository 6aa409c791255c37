namespace Agent.Plugins.Redactor;

/// <summary>
/// The secrets of one session. One that was known for a secret once, by what stood around it, is known again
/// where it stands alone.
/// </summary>
internal sealed class SessionSecrets
{
    /// <summary>Shorter ones, and those without a digit, could be words that a text needs.</summary>
    private const int ShortestToRemember = 6;

    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    internal int Count => found.Count;

    internal string Redact(string text)
    {
        text = Secrets.Redact(text, found);
        foreach (var secret in found.Where(secret => secret.Length >= ShortestToRemember && secret.Any(char.IsAsciiDigit)))
            text = text.Replace(secret, "[redacted: known]", StringComparison.Ordinal);
        return text;
    }
}
