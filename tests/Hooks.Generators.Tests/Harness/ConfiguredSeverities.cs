using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Tests.Harness;

/// <summary>The severities that a configuration file above the sources sets, as the compiler reads it.</summary>
internal sealed class ConfiguredSeverities : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet _set;

    /// <param name="text">An <c>.editorconfig</c>, or a <c>.globalconfig</c> where it begins so.</param>
    public ConfiguredSeverities(string text)
    {
        var name = text.StartsWith("is_global", StringComparison.Ordinal) ? ".globalconfig" : ".editorconfig";
        _set = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(text, $"/src/{name}") });
    }

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
}
