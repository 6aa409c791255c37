using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects.Framework;

/// <summary>Types that pass objects on as <c>object</c>: the old collections, arrays as such, and what takes a state for a callback.</summary>
internal static class Holders
{
    public static bool HoldObjects(INamedTypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Array)
            return true;
        for (var space = type.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            if (space is { Name: "Collections" or "Threading", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }
}
