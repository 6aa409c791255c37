using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.CodeFixes;

/// <summary>What a handler answers that leaves everything as it is, as an expression.</summary>
internal static class NeutralAnswer
{
    /// <param name="value">What the handler calls the hook's value.</param>
    public static string Of(HookSymbol hook, string? value) => hook.Spec!.Kind switch
    {
        HookKind.First or HookKind.Collect => "null",
        HookKind.Any => "false",
        HookKind.All => "true",
        // What an interface or object holds does not convert to a result by itself.
        HookKind.Gate when hook.Value is { TypeKind: TypeKind.Interface or TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object } =>
            $"global::Hooks.HookResult.Continue({value})",
        _ => value!,
    };
}
