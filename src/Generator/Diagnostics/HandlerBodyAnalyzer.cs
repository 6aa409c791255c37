using System.Collections.Immutable;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics;

/// <summary>
/// A rule about what handlers do. It is asked only for methods that name a hook that exists: nothing is bound for any
/// other method.
/// </summary>
public abstract class HandlerBodyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Hook) is not null)
                start.RegisterSyntaxNodeAction(Read, SyntaxKind.MethodDeclaration);
        });
    }

    /// <summary>Judges the body of a method that handles one hook at least.</summary>
    private protected abstract void Analyze(HandlerBody handler);

    private void Read(SyntaxNodeAnalysisContext context)
    {
        var syntax = (MethodDeclarationSyntax)context.Node;
        if ((syntax.AttributeLists.Count == 0 && !syntax.Modifiers.Any(SyntaxKind.PartialKeyword)) || (syntax.Body is null && syntax.ExpressionBody is null)
            || context.SemanticModel.GetDeclaredSymbol(syntax, context.CancellationToken) is not { } method)
        {
            return;
        }

        var hooks = HandledHook.Of(method, context.Compilation);
        if (hooks.Length > 0)
            Analyze(new HandlerBody(context, syntax, method, hooks));
    }
}

/// <summary>One attribute of a handler, and the hook that it means.</summary>
internal sealed record HandledHook(AttributeData Attribute, HookSymbol Symbol)
{
    public bool IsAround => Attribute.AttributeClass.Is(KnownNames.Around);

    /// <summary>What a method handles: one entry for each attribute whose hook exists and can be.</summary>
    public static ImmutableArray<HandledHook> Of(IMethodSymbol method, Compilation compilation)
    {
        var hooks = ImmutableArray.CreateBuilder<HandledHook>();
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass.IsHandlerAttribute()
                && HandlerParser.FindHook(attribute, compilation) is { Spec: not null } hook)
            {
                hooks.Add(new HandledHook(attribute, hook));
            }
        }

        return hooks.ToImmutable();
    }

    /// <summary>Whether the method that has the attribute can be called for it.</summary>
    public bool Fits(IMethodSymbol method, Compilation compilation) =>
        HandlerParser.Bind(method, Attribute, Symbol, HandlerBinder.BackgroundOf(Attribute), compilation) is not null;
}

/// <summary>The body of a handler, with what it handles.</summary>
internal sealed class HandlerBody(
    SyntaxNodeAnalysisContext context, MethodDeclarationSyntax syntax, IMethodSymbol method, ImmutableArray<HandledHook> hooks)
{
    public MethodDeclarationSyntax Syntax => syntax;

    public IMethodSymbol Method => method;

    /// <summary>The handler as messages name it.</summary>
    public string Name => HandlerParser.Name(method);

    public ImmutableArray<HandledHook> Hooks => hooks;

    public SemanticModel Model => context.SemanticModel;

    public Compilation Compilation => context.Compilation;

    public CancellationToken Cancellation => context.CancellationToken;

    /// <summary>The body as operations; null where there is none yet. Bound when it is first asked for.</summary>
    public IMethodBodyOperation? Operation => context.SemanticModel.GetOperation(syntax, context.CancellationToken) as IMethodBodyOperation;

    public void Report(Diagnostic diagnostic) => context.ReportDiagnostic(diagnostic);
}
