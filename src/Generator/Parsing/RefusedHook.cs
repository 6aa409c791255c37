using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Parsing;

/// <summary>Declares what cannot be a hook as its implementing part must.</summary>
internal static class RefusedHook
{
    /// <summary>The body that throws; null where the compiler would not take one, and says why the method is none by itself.</summary>
    public static RefusedHookSpec? Of(IMethodSymbol method, string problem)
    {
        if (!HookParser.IsPartialDeclaration(method) || HookParser.HasBody(method) || !TakesPlainBody(method))
            return null;
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (!type.IsPartial() || type.IsFileLocal)
                return null;
        }

        var result = method.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.RefReadOnly => "ref readonly ",
            _ => "",
        } + method.ReturnType.ToCode();
        var types = method.TypeParameters.Length == 0 ? "" : $"<{string.Join(", ", method.TypeParameters.Select(parameter => parameter.ToCode()))}>";
        var parameters = string.Join(", ", method.Parameters.Select(parameter => HookParser.Parameter(parameter)).Select((parameter, i) =>
            $"{(i == 0 && method.IsExtensionMethod ? "this " : "")}{(parameter.IsParams ? "params " : "")}{parameter.Declaration}"));
        return new RefusedHookSpec(
            HookParser.Set(method.ContainingType),
            $"{HookParser.Modifiers(method)} {result} {Fitting.Identifier(method.Name)}{types}({parameters}){TypeConstraints.Of(method)}",
            method.ReturnType.IsPointer() || method.Parameters.Any(parameter => parameter.Type.IsPointer()),
            $"'{method.Name}' cannot be a hook: {problem}");
    }

    /// <summary>Whether nothing but the body is missing that an implementing part of the same signature brings.</summary>
    private static bool TakesPlainBody(IMethodSymbol method) =>
        method is { IsAsync: false, IsVararg: false, IsVirtual: false, IsAbstract: false, IsOverride: false, IsExtern: false, IsSealed: false }
        && (method.IsStatic || !method.ContainingType.IsStatic)
        && HookParser.Syntax(method)?.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
        && !method.Parameters.Select(parameter => parameter.Type)
            .Append(method.ReturnType)
            .Concat(method.TypeParameters.SelectMany(parameter => parameter.ConstraintTypes))
            .Any(type => type.IsFileLocal())
        && method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Count(other => HaveOneSignature(method, other)) == 1;

    private static bool HaveOneSignature(IMethodSymbol one, IMethodSymbol other) =>
        one.Arity == other.Arity
        && one.Parameters.Select(parameter => parameter.Type).SequenceEqual(other.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default);
}
