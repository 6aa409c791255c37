using System.Globalization;

namespace Agent.Plugins.Redactor;

/// <summary>Takes secrets out of a text.</summary>
internal static class Secrets
{
    /// <summary>The text with <c>[redacted: …]</c> in the place of each secret.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="found">Gets every secret that was taken out.</param>
    internal static string Redact(string text, ISet<string>? found = null)
    {
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        var redacted = Replace(text, secrets);

        // A character without width in its middle hides a secret from a pattern, not from whoever copies it.
        if (text.Any(IsInvisible))
        {
            var more = new HashSet<string>(StringComparer.Ordinal);
            var visible = Replace(string.Concat(text.Where(c => !IsInvisible(c))), more);
            if (!more.IsSubsetOf(secrets))
                (redacted, secrets) = (visible, more);
        }

        found?.UnionWith(secrets);
        return redacted;
    }

    private static string Replace(string text, HashSet<string> found)
    {
        foreach (var (pattern, kind) in SecretPatterns.All)
        {
            text = pattern.Replace(text, match =>
            {
                var secret = match.Groups["secret"] is { Success: true } group ? group : match.Groups[0];
                found.Add(secret.Value.Trim('"', '\''));
                var start = secret.Index - match.Index;
                return $"{match.Value.AsSpan(0, start)}[redacted: {kind}]{match.Value.AsSpan(start + secret.Length)}";
            });
        }

        return text;
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
