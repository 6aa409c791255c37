using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Diagnostics;

/// <summary>HOOK015: two attributes of one method mean one hook, by whatever name. The handler runs once for each.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateHandlerAnalyzer : HandlerBodyAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.DuplicateHandler];

    private protected override void Analyze(HandlerBody handler)
    {
        foreach (var (attribute, hook) in handler.Hooks.GroupBy(handled => handled.Symbol).SelectMany(same => same.Skip(1)))
        {
            handler.Report(Diagnostic.Create(
                Rules.DuplicateHandler,
                attribute.ApplicationSyntaxReference?.GetSyntax(handler.Cancellation).GetLocation(),
                handler.Name,
                hook.Name));
        }
    }
}
