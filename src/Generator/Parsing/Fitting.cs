using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Parsing;

/// <summary>The signature that would fit, for messages.</summary>
internal static class Fitting
{
    public static string Signature(IMethodSymbol handler, HookSymbol hook)
    {
        var spec = hook.Spec!;
        var value = hook.Value?.ToDisplay();
        var parameters = hook.Method.Parameters.Select(parameter =>
            $"{Modifier(parameter)}{parameter.Type.ToDisplay()} {Identifier(parameter.Name)}");
        var generic = spec.IsGeneric ? spec.TypeParameterList : "";
        return $"static {Wrapped(spec, Answer(spec, value))} {handler.Name}{generic}({string.Join(", ", parameters)}){spec.Constraints}";
    }

    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private static string? Answer(HookSpec spec, string? value) => spec.Kind switch
    {
        HookKind.Action or HookKind.FilterInPlace => null,
        HookKind.Gate => $"HookResult<{value}>",
        HookKind.Collect or HookKind.First => value!.EndsWith("?", StringComparison.Ordinal) ? value : value + "?",
        _ => value,
    };

    private static string Wrapped(HookSpec spec, string? answer) => spec.Shape switch
    {
        TaskShape.None => answer ?? "void",
        _ => answer is null ? spec.Shape.ToString() : $"{spec.Shape}<{answer}>",
    };

    private static string Modifier(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };
}
