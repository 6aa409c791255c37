using System.Collections.Immutable;
using Hooks.Generators.Diagnostics.Flow;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics;

/// <summary>
/// HOOK011: a filter or a gate replaces the value and never looks at the one that it got. Silent where that is meant: the
/// parameter is called <c>_</c>, a <c>[When]</c> says when to replace it, a gate's handler brings no value of its own, or
/// the handler only throws.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadValueAnalyzer : HandlerBodyAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.UnreadValue];

    private protected override void Analyze(HandlerBody handler)
    {
        if (handler.Operation is not { } body || handler.Method.Attribute(KnownNames.When) is not null)
            return;
        foreach (var (attribute, hook) in handler.Hooks.Where(handled => handled.Symbol.Spec!.PassesValue && !handled.IsAround))
        {
            var parameter = ValueOf(handler.Method, hook);
            if (parameter?.Name == "_" || (parameter is not null && Keeps(parameter, body, handler)) || !Replaces(hook, handler)
                || HandlerParser.Parse(handler.Method, attribute, handler.Compilation) is null)
            {
                continue;
            }

            var value = hook.Method.Parameters[0];
            handler.Report(Diagnostic.Create(
                Rules.UnreadValue,
                (parameter ?? (ISymbol)handler.Method).Locations[0],
                handler.Name,
                hook.Name,
                parameter is null ? $"does not take the value '{value.Name}'" : $"never reads the value '{parameter.Name}'",
                parameter is null ? $"take '{value.Type.ToDisplay()} {value.Name}' and use it, or '_' in its place" : "use it, or call the parameter '_'"));
        }
    }

    /// <summary>The parameter that gets the value; null where the handler leaves it out.</summary>
    private static IParameterSymbol? ValueOf(IMethodSymbol method, HookSymbol hook) =>
        method.Parameters.FirstOrDefault() is { } first
        && (!first.Type.IsCancellationToken() || hook.Method.Parameters[0].Type.IsCancellationToken())
            ? first
            : null;

    /// <summary>Whether the value is read before it is overwritten, or left where it lies.</summary>
    private static bool Keeps(IParameterSymbol parameter, IOperation body, HandlerBody handler)
    {
        var uses = body.Descendants()
            .OfType<IParameterReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Parameter, parameter) && use.Parent is not INameOfOperation)
            .ToList();
        var isByRef = parameter.RefKind == RefKind.Ref;
        if (uses.Count == 0)
            return isByRef;
        if (!uses.Any(IsOverwritten))
            return true;

        var syntax = handler.Syntax;
        var flow = syntax.Body is { } block
            ? handler.Model.AnalyzeDataFlow(block)
            : handler.Model.AnalyzeDataFlow(syntax.ExpressionBody!.Expression);
        return flow is not { Succeeded: true }
            || flow.DataFlowsIn.Contains(parameter, SymbolEqualityComparer.Default)
            || (isByRef && !flow.AlwaysAssigned.Contains(parameter, SymbolEqualityComparer.Default));
    }

    private static bool IsOverwritten(IParameterReferenceOperation use) => use.Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target == use,
        IArgumentOperation { Parameter.RefKind: RefKind.Out } => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation assignment } tuple => assignment.Target == tuple,
        _ => false,
    };

    /// <summary>Whether the handler returns, and returns a value that is not the one it got.</summary>
    private static bool Replaces(HookSymbol hook, HandlerBody handler)
    {
        if (MethodFlow.Of(handler) is not { } flow || !flow.Graph.Blocks.Last().IsReachable)
            return false;
        return hook.Spec!.Kind != HookKind.Gate
            || HookSignature.ResultValue(HookSignature.Unwrap(handler.Method.ReturnType).Result) is null
            || ReturnedVerdicts.Of(flow).Any(verdict => verdict.BringsValue);
    }
}
