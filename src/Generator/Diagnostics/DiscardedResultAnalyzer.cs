using System.Collections.Immutable;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics;

/// <summary>
/// HOOK010: a hook that gives something back is fired and nobody looks at what came back. <c>_ = …</c> says that this is
/// meant. A call is bound only where a hook has a method of that name.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DiscardedResultAnalyzer : DiagnosticAnalyzer
{
    /// <summary>A longer call, or one of several lines, is shown without its arguments.</summary>
    private const int LongestShown = 80;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.DiscardedResult];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Hook) is null)
                return;
            var index = new Lazy<HookIndex>(() => HookIndex.Of(start.Compilation));
            start.RegisterSyntaxNodeAction(call => Read(call, index.Value), SyntaxKind.InvocationExpression);
        });
    }

    private static void Read(SyntaxNodeAnalysisContext context, HookIndex index)
    {
        var syntax = (InvocationExpressionSyntax)context.Node;
        if (!index.MayBeHook(syntax)
            || context.SemanticModel.GetOperation(syntax, context.CancellationToken) is not IInvocationOperation call
            || index.HookOf(call.TargetMethod) is not { Spec.Kind: not (HookKind.Action or HookKind.FilterInPlace) } hook
            || !IsDiscarded(call))
        {
            return;
        }

        var target = Target(hook, call, context.SemanticModel);
        var shown = syntax.ToString() is var text && text.Length <= LongestShown && !text.Contains('\n') ? text : $"{syntax.Expression}(…)";
        context.ReportDiagnostic(Diagnostic.Create(
            Rules.DiscardedResult,
            syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(Rules.AssignTo, target),
            hook.Name,
            Lost(hook),
            $"{target} = {(hook.Spec!.IsAsync ? "await " : "")}{shown}"));
    }

    /// <summary>Looks through what only waits for the result: <c>await</c>, <c>ConfigureAwait</c>, <c>Wait</c> and their kin.</summary>
    private static bool IsDiscarded(IOperation value) => value.Parent switch
    {
        IExpressionStatementOperation => true,
        IAwaitOperation or IConditionalAccessOperation or IParenthesizedOperation or IConversionOperation => IsDiscarded(value.Parent),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait" or "AsTask" } call when call.Instance == value => IsDiscarded(call),
        _ => false,
    };

    private static string Lost(HookSymbol hook) => hook.Spec!.Kind switch
    {
        HookKind.Filter => $"what its handlers made of '{hook.Method.Parameters[0].Name}' is lost",
        HookKind.Gate => "nobody sees its verdict",
        HookKind.Collect => "the answers are lost",
        _ => "the answer is lost",
    };

    /// <summary>What the result is assigned to: a filter's own argument where it can be, else a new variable.</summary>
    private static string Target(HookSymbol hook, IInvocationOperation call, SemanticModel model)
    {
        if (hook.Spec!.Kind == HookKind.Filter
            && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value is { } value
            && Takes(value, hook.Value!, model.Compilation))
        {
            return value.Syntax.ToString();
        }

        var name = hook.Spec.Kind switch
        {
            HookKind.Filter => Fitting.Identifier(hook.Method.Parameters[0].Name),
            HookKind.Gate => "result",
            HookKind.Collect => "answers",
            _ => "answer",
        };
        var taken = model.LookupSymbols(call.Syntax.SpanStart).Select(symbol => symbol.Name).ToImmutableHashSet();
        var free = name;
        for (var i = 2; taken.Contains(free.TrimStart('@')); i++)
            free = $"{name}{i}";
        return $"var {free}";
    }

    private static bool Takes(IOperation target, ITypeSymbol value, Compilation compilation)
    {
        var isVariable = target switch
        {
            ILocalReferenceOperation { Local: { IsConst: false, IsForEach: false, IsUsing: false, RefKind: not RefKind.RefReadOnly } } => true,
            IParameterReferenceOperation { Parameter.RefKind: RefKind.None or RefKind.Ref or RefKind.Out } => true,
            IFieldReferenceOperation { Field: { IsReadOnly: false, IsConst: false } } => true,
            IPropertyReferenceOperation { Property.SetMethod: { IsInitOnly: false } set } =>
                compilation.IsSymbolAccessibleWithin(set, compilation.Assembly),
            IArrayElementReferenceOperation => true,
            _ => false,
        };
        return isVariable && target.Type is not null && compilation.ClassifyCommonConversion(value, target.Type).IsImplicit;
    }
}
