using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Tests.Observing;

/// <summary>What is reported about a case, or must be.</summary>
/// <param name="Span">Where.</param>
/// <param name="Severity">Null where a warning is as good as an error.</param>
internal readonly record struct Report(TextSpan Span, DiagnosticSeverity? Severity)
{
    public const string Rule = "HOOK002";

    /// <summary>What the marks mean.</summary>
    public static readonly IReadOnlyDictionary<string, DiagnosticSeverity?> Severities = new Dictionary<string, DiagnosticSeverity?>
    {
        [Rule] = DiagnosticSeverity.Error,
        [Rule + "?"] = DiagnosticSeverity.Warning,
        [Rule + "*"] = null,
    };

    public string Show(CorpusCase @case) => $"{Severity?.ToString().ToLowerInvariant() ?? "report"} at {@case.Show(Span)}";
}
