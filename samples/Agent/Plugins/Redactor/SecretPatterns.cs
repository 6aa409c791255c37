using System.Text.RegularExpressions;

namespace Agent.Plugins.Redactor;

/// <summary>What a secret looks like. The group <c>secret</c> is what must go, where it is not the whole match.</summary>
internal static partial class SecretPatterns
{
    /// <summary>Each pattern with the word that takes the secret's place, the most telling ones first.</summary>
    internal static readonly (Regex Pattern, string Kind)[] All =
    [
        (PrivateKey(), "private key"),
        (WebToken(), "token"),
        (ProviderToken(), "token"),
        (CloudKey(), "key"),
        (Bearer(), "token"),
        (UrlPassword(), "password"),
        (Assignment(), "secret"),
        (Statement(), "secret"),
        (Mail(), "e-mail"),
    ];

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|\z)", RegexOptions.Singleline)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*")]
    private static partial Regex WebToken();

    [GeneratedRegex(@"\b(sk|pk|rk|ghp|gho|ghs|github_pat|glpat|xox[abps]|npm)[-_][\w-]{12,}")]
    private static partial Regex ProviderToken();

    [GeneratedRegex(@"\b(AKIA|ASIA)[0-9A-Z]{16}\b")]
    private static partial Regex CloudKey();

    [GeneratedRegex(@"\bBearer\s+(?<secret>[\w.~+/=-]{8,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bearer();

    [GeneratedRegex(@"://[^\s:/@]*:(?<secret>[^\s/@]+)@")]
    private static partial Regex UrlPassword();

    [GeneratedRegex(
        @"\b[\w-]*(password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?key)[""']?\s*[=:]\s*(?<secret>""[^""\n]+""|'[^'\n]+'|[^\s""',;\[]{4,})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();

    /// <summary>"The password is hunter2", but not "the password is wrong": a secret holds a digit.</summary>
    [GeneratedRegex(
        @"\b(password|passphrase|secret|token|key)\s+is\s+(?<secret>(?=\S*\d)\S{6,})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\b[\w.+-]+@[\w-]+(\.[\w-]+)+\b")]
    private static partial Regex Mail();
}
