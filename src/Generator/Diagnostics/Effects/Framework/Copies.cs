using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects.Framework;

/// <summary>What makes a new object that shares its parts with the old one.</summary>
internal static class Copies
{
    public static bool IsShallowCopy(IMethodSymbol method) => method is { IsStatic: false, Parameters.IsEmpty: true } && method.Name switch
    {
        nameof(MemberwiseClone) => true,
        "Clone" => Types.TableName(method.ContainingType) is var type
            && (type is "System.Array" || type.StartsWith("System.Collections.", StringComparison.Ordinal)),
        _ => false,
    };
}
