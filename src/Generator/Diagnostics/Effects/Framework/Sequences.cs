using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects.Framework;

internal static class Sequences
{
    public static bool IsSequence(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Collections_IEnumerable)
            return true;
        foreach (var @interface in type.AllInterfaces)
        {
            if (@interface.SpecialType == SpecialType.System_Collections_IEnumerable)
                return true;
        }

        return false;
    }

    public static bool IsEnumerator(INamedTypeSymbol type) =>
        type.Name.EndsWith("Enumerator", StringComparison.Ordinal) || !type.GetMembers("MoveNext").IsEmpty;
}
