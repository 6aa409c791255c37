using System.Collections.Immutable;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Signatures;

/// <summary>A handler that is to fit a hook: what it is, and what it should become.</summary>
internal sealed record FittedHandler(FixSite Site, MethodDeclarationSyntax Syntax, IMethodSymbol Method, HandledHook Handled)
{
    public HookSymbol Hook => Handled.Symbol;

    public Compilation Compilation => Site.Compilation;

    public HookKind Kind => Hook.Spec!.Kind;

    /// <summary>What it returns now: how it is wrapped, and what; nothing where it gives nothing back.</summary>
    public (TaskShape Shape, ITypeSymbol? Result) Before => HookSignature.Unwrap(Method.ReturnType);

    /// <summary>
    /// What it should return: a task only where it does already and the hook waits for it; of a filter in place, its value
    /// only where it returns something already.
    /// </summary>
    public (TaskShape Shape, ITypeSymbol? Result) After
    {
        get
        {
            if (IsAround)
                return HookSignature.Unwrap(Hook.Method.ReturnType);
            var shape = !Hook.Spec!.IsAsync && !IsInBackground ? TaskShape.None : Method is { IsAsync: true, ReturnsVoid: true } ? TaskShape.Task : Before.Shape;
            return (shape, Kind switch
            {
                HookKind.Action => null,
                HookKind.FilterInPlace when Before.Result is null => null,
                HookKind.Gate => Compilation.GetTypeByMetadataName("Hooks.HookResult`1")?.Construct(Hook.Value!),
                HookKind.First or HookKind.Collect => Nullable(Hook.Value!),
                _ => Hook.Value,
            });
        }
    }

    /// <summary>Whether it runs round those that come after it.</summary>
    public bool IsAround => Handled.Attribute.AttributeClass.Is(KnownNames.Around);

    /// <summary>Whether that parameter is taken as the token, wherever it stands.</summary>
    public bool IsToken(IParameterSymbol parameter) =>
        !IsAround && (Hook.Spec!.HasToken || IsInBackground) && parameter.Type.IsCancellationToken();

    /// <summary>Whether that parameter is what the handler runs round, or is meant to be.</summary>
    public bool IsNext(IParameterSymbol parameter) =>
        IsAround && parameter.Ordinal == Method.Parameters.Length - 1 && (parameter.Type.TypeKind is TypeKind.Delegate or TypeKind.Error || parameter.Name == "next");

    /// <summary>Whether its block can be left without a return.</summary>
    public bool ReachesEnd => Syntax.Body is { } body && Site.Model.AnalyzeControlFlow(body) is { Succeeded: true, EndPointIsReachable: true };

    /// <summary>Whether it hands tasks on that others made, instead of awaiting them.</summary>
    public bool ReturnsTasks => Before.Shape != TaskShape.None && !Method.IsAsync;

    /// <summary>Whether it gave nothing back until now, and is to give something back.</summary>
    public bool AnswersNow => Before.Result is null && After.Result is not null;

    /// <summary>Whether it must take the value of a filter in place by <c>ref</c>.</summary>
    public bool TakesByRef => Kind == HookKind.FilterInPlace && After.Result is null;

    /// <summary>How many of the hook's parameters it must take.</summary>
    public int Least => AnswersNow && IsAround ? Passed.Length : (AnswersNow && Hook.Spec!.PassesValue) || TakesByRef ? 1 : 0;

    /// <summary>What it may take by its place: the token is one of these only for a handler that runs round others.</summary>
    public ImmutableArray<IParameterSymbol> Passed => IsAround ? Hook.Method.Parameters : [.. Hook.Method.Parameters.Take(Hook.ArgumentCount)];

    /// <summary>The type as the handler's file would name it; its namespace is imported where it has to be.</summary>
    public TypeSyntax Written(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Void)
            return PredefinedType(Token(SyntaxKind.VoidKeyword));
        var written = Code.Type(Spelt(type));
        return type.Contains(part => part is INamedTypeSymbol { ContainingType: null } && !IsInScope(part))
            ? written.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation)
            : written;
    }

    private bool IsInBackground => HandlerBinder.BackgroundOf(Handled.Attribute) is not null;

    private bool IsInScope(ITypeSymbol type) => Site.Model
        .LookupNamespacesAndTypes(Syntax.SpanStart, name: type.Name)
        .Any(found => SymbolEqualityComparer.Default.Equals(found.OriginalDefinition, type.OriginalDefinition));

    /// <summary>The type of a result that is wrapped in that way.</summary>
    public ITypeSymbol TypeOf((TaskShape Shape, ITypeSymbol? Result) answer)
    {
        var (shape, result) = answer;
        if (shape == TaskShape.None)
            return result ?? Compilation.GetSpecialType(SpecialType.System_Void);
        var name = $"System.Threading.Tasks.{shape}";
        return result is null ? Compilation.GetTypeByMetadataName(name)! : Compilation.GetTypeByMetadataName(name + "`1")!.Construct(result);
    }

    /// <summary>The type of what a handler runs round.</summary>
    public TypeSyntax WrittenNext() => Code.Type(NextDelegate.Code(Hook, Spelt));

    private string Spelt(ITypeSymbol type) =>
        Site.Model.GetNullableContext(Syntax.SpanStart).AnnotationsEnabled() ? type.ToCode() : type.ToPlainCode();

    private ITypeSymbol Nullable(ITypeSymbol type) => type.IsValueType && !HookSignature.IsNullable(type)
        ? Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(type)
        : type.WithNullableAnnotation(NullableAnnotation.Annotated);
}
