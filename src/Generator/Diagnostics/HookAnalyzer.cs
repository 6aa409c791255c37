using System.Collections.Immutable;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Diagnostics;

/// <summary>
/// Says why a hook or a handler is not wired. It reads them with the generator's own parsers, so that what the
/// generator leaves out and what is reported here are the same.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HookAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.UnknownHook, Rules.DoesNotFit, Rules.NotCallable, Rules.WrongAttribute, Rules.HookCannotBe, Rules.Circle,
        Rules.UnknownHandler, Rules.AsyncVoid, Rules.BadCondition, Rules.MissingPermission, Rules.Requirement, Rules.StaleHandler, Rules.UnreadableExports,
        Rules.NotComposable, Rules.NotAround, Rules.BadBuildProperty,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Hook) is null)
                return;
            var found = new FoundInSource();
            start.RegisterSymbolAction(symbol => ReadMethod(symbol, found), SymbolKind.Method);
            start.RegisterSyntaxNodeAction(
                ReadLocalFunction,
                SyntaxKind.LocalFunctionStatement,
                SyntaxKind.ParenthesizedLambdaExpression,
                SyntaxKind.SimpleLambdaExpression);
            start.RegisterCompilationEndAction(end => CompositionReport.Of(end, found));
        });
    }

    private static void ReadMethod(SymbolAnalysisContext context, FoundInSource found)
    {
        var method = (IMethodSymbol)context.Symbol;
        var problems = new Problems(context.ReportDiagnostic);
        var attributes = method.GetAttributes();
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass.Is(KnownNames.Hook))
            {
                if (HookParser.Parse(method, attribute, context.Compilation, problems).Spec is { } hook)
                    found.Hooks.Add((hook, method));
            }
            else if (attribute.AttributeClass.IsHandlerAttribute())
            {
                if (HandlerParser.Parse(method, attribute, context.Compilation, problems) is { } handler)
                    found.Handlers.Add((handler, attribute));
            }
            else if (attribute.AttributeClass.Is(KnownNames.When) && !attributes.Any(other => other.AttributeClass.IsHandlerAttribute() || other.AttributeClass is IErrorTypeSymbol))
            {
                problems.Add(
                    Rules.BadCondition,
                    attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation(),
                    attribute.Argument<string>(0) ?? "",
                    "",
                    $"'{HandlerParser.Name(method)}' handles no hook; write [Action] or [Filter] beside it, or take it out");
            }
        }
    }

    /// <summary>The attributes may stand on them, and would do nothing.</summary>
    private static void ReadLocalFunction(SyntaxNodeAnalysisContext context)
    {
        // Asking for the symbol would bind the body round it: most functions have no attribute.
        if (context.Node is LocalFunctionStatementSyntax { AttributeLists.Count: 0 } or LambdaExpressionSyntax { AttributeLists.Count: 0 })
            return;
        var symbol = context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken)
            ?? context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol;
        if (symbol is not IMethodSymbol method || method.GetAttributes().IsEmpty)
            return;
        var problems = new Problems(context.ReportDiagnostic);
        var name = method.Name.Length > 0 ? method.Name : "lambda";
        foreach (var attribute in method.GetAttributes())
        {
            var location = attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation();
            if (attribute.AttributeClass.Is(KnownNames.Hook))
                problems.Add(Rules.HookCannotBe, location, name, "it is a function inside another one; declare a static partial method in a partial class");
            else if (attribute.AttributeClass.IsHandlerAttribute())
                problems.Add(Rules.NotCallable, location, name, attribute.Argument<string>(attribute.ConstructorArguments.Length - 1) ?? "", "it is a function inside another one; make it a static method of a class");
        }
    }
}
