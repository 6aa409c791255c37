using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Parsing;

/// <summary>
/// The delegate through which a handler with <c>[Around]</c> runs what comes after it: <c>Action</c> or <c>Func</c> with
/// the hook's parameters and result, or one that the hook set generates where these cannot say it.
/// </summary>
internal static class NextDelegate
{
    private const string Suffix = "Next";

    /// <summary>The name of a hook's generated delegate.</summary>
    public static string NameFor(string hookMethod) => hookMethod + Suffix;

    /// <summary>Whether <c>Action</c> and <c>Func</c> cannot say what a hook takes and gives.</summary>
    public static bool IsGeneratedFor(IMethodSymbol hook) =>
        hook.Parameters.Any(parameter =>
            parameter.RefKind != RefKind.None
            || (parameter.ScopedKind != ScopedKind.None && !parameter.IsParams)
            || parameter.Type.IsRefStruct())
        || hook.ReturnType.IsRefStruct();

    /// <summary>Why a handler's parameter has not the type of the hook's delegate; null where it has.</summary>
    public static string? Problem(IParameterSymbol? parameter, HookSymbol hook, Compilation compilation)
    {
        var isOwn = SymbolEqualityComparer.Default.Equals(hook.Set.ContainingAssembly, compilation.Assembly);
        if (parameter is null || PathReader.Underlying(parameter.Type) is not INamedTypeSymbol type
            || !(hook.Spec!.HasOwnNext ? IsGenerated(type, hook) : IsSystem(type, hook, compilation)))
            return $"its last parameter must be what it runs round: '{Display(hook)} next'";
        if (hook.Spec.HasOwnNext && isOwn && !IsWrittenInFull(parameter, hook, compilation))
            return $"the generated type of '{parameter.Name}' must be written in full in the project of its hook, as '{Display(hook)}'";
        return parameter.RefKind == RefKind.None ? null : $"'{parameter.Name}' is passed by value";
    }

    /// <summary>Whether it is the type that the generator has not written yet when it reads the hook's own assembly.</summary>
    public static bool IsExpected(ITypeSymbol type) =>
        PathReader.Underlying(type) is IErrorTypeSymbol error && error.Name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The delegate's type arguments: the hook's parameters, and its result where it has one.</summary>
    public static IEnumerable<ITypeSymbol> Arguments(IMethodSymbol hook)
    {
        var parameters = hook.Parameters.Select(parameter => parameter.Type);
        return hook.ReturnsVoid ? parameters : parameters.Append(hook.ReturnType);
    }

    /// <summary>A name for the parameter that no parameter of the hook has.</summary>
    public static string ParameterName(HookSymbol hook)
    {
        var name = "next";
        while (hook.Method.Parameters.Any(parameter => parameter.Name == name))
            name = "_" + name;
        return name;
    }

    /// <summary>The delegate as a message names it.</summary>
    public static string Display(HookSymbol hook) => Name(
        hook, $"{hook.Set.ToDisplay()}.{KnownNames.Points}.", "", type => type.ToDisplay());

    /// <summary>The delegate as emitted code names it where C# 7.3 must read it.</summary>
    public static string PlainCode(HookSymbol hook) => Code(hook, type => type.ToPlainCode());

    /// <summary>The delegate as code names it that spells the other types in that way.</summary>
    public static string Code(HookSymbol hook, Func<ITypeSymbol, string> toText) => Name(
        hook, $"{hook.Set.ToPlainCode()}.{KnownNames.Points}.", "global::System.", toText);

    private static string Name(HookSymbol hook, string points, string system, Func<ITypeSymbol, string> toText)
    {
        if (hook.Spec!.HasOwnNext)
            return points + NameFor(hook.Method.Name) + hook.Spec.TypeParameterList;
        var arguments = string.Join(", ", Arguments(hook.Method).Select(toText));
        var name = hook.Method.ReturnsVoid ? "Action" : "Func";
        return system + name + (arguments.Length > 0 ? $"<{arguments}>" : "");
    }

    private static string MetadataName(IMethodSymbol hook)
    {
        var arity = Arguments(hook).Count();
        return $"System.{(hook.ReturnsVoid ? "Action" : "Func")}{(arity > 0 ? $"`{arity}" : "")}";
    }

    private static bool IsSystem(INamedTypeSymbol type, HookSymbol hook, Compilation compilation)
    {
        var arguments = Arguments(hook.Method).ToList();
        return type.Is(MetadataName(hook.Method))
            && type.TypeArguments.Length == arguments.Count
            && type.TypeArguments.Zip(arguments, (one, other) => compilation.ClassifyCommonConversion(one, other).IsIdentity).All(same => same);
    }

    private static bool IsGenerated(INamedTypeSymbol type, HookSymbol hook)
    {
        if (type.Name != NameFor(hook.Method.Name) || type.Arity != hook.Method.Arity)
            return false;
        var isOfSet = type is IErrorTypeSymbol
            || (type.ContainingType is { Name: KnownNames.Points, ContainingType: { } set } && SymbolEqualityComparer.Default.Equals(set, hook.Set));
        return isOfSet && type.TypeArguments.Zip(hook.Method.TypeParameters, HookSignature.Same).All(same => same);
    }

    /// <summary>
    /// Whether the set stands before the type. The generator reads the project before the type is there, so it has nothing
    /// but this to go by; and what it wires must be what the analyzer takes.
    /// </summary>
    private static bool IsWrittenInFull(IParameterSymbol parameter, HookSymbol hook, Compilation compilation)
    {
        var written = (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Type;
        if (written is NullableTypeSyntax nullable)
            written = nullable.ElementType;
        return written is QualifiedNameSyntax { Left: var points } && points switch
        {
            QualifiedNameSyntax { Right.Identifier.ValueText: KnownNames.Points, Left: var set } =>
                SymbolEqualityComparer.Default.Equals(compilation.GetSemanticModel(set.SyntaxTree).GetSymbolInfo(set).Symbol, hook.Set),
            IdentifierNameSyntax { Identifier.ValueText: KnownNames.Points } => IsIn(parameter.ContainingType, hook.Set),
            _ => false,
        };
    }

    private static bool IsIn(INamedTypeSymbol? type, INamedTypeSymbol set) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, set) || IsIn(type.ContainingType, set));
}
