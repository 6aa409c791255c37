using System.Collections.Immutable;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Diagnostics;

/// <summary>
/// HOOK018 at the hook: a synchronous one hands a large struct to several handlers by value. Handlers are looked for only
/// where a hook has such a parameter.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopyingHookAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.CopiedStruct];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Read, SymbolKind.Method);
    }

    private static void Read(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.Attribute(KnownNames.Hook) is null || HookIndex.Of(context.Compilation).HookOf(method) is not { Spec.IsAsync: false } hook)
            return;
        foreach (var parameter in method.Parameters)
        {
            if (CopiedStruct.SizeOf(parameter) is { } size
                && HandlerIndex.Of(context.Compilation).Of(method).Count(handler => TakesByValue(handler, parameter)) is > 1 and var count)
            {
                context.ReportDiagnostic(CopiedStruct.Report(parameter, size, $"hook '{hook.Name}' copies it for each of {count} handlers", "pass"));
            }
        }
    }

    private static bool TakesByValue(IMethodSymbol handler, IParameterSymbol parameter) =>
        handler.Parameters.Length > parameter.Ordinal
        && handler.Parameters[parameter.Ordinal] is { RefKind: RefKind.None } own
        && HookSignature.Same(own.Type, parameter.Type);
}
