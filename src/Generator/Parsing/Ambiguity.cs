using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>
/// Finds a type in a referenced hook's signature that emitted code could not name, because another reference has one of
/// the same full name.
/// </summary>
internal static class Ambiguity
{
    public static string? Of(IMethodSymbol hook, Compilation compilation)
    {
        var ambiguous = Types(hook).FirstOrDefault(type => IsAmbiguous(type, compilation));
        return ambiguous is null
            ? null
            : $"'{ambiguous.ToDisplay()}' is also a type of another assembly, and C# cannot tell them apart; rename one of them";
    }

    private static IEnumerable<INamedTypeSymbol> Types(IMethodSymbol hook)
    {
        var found = new List<INamedTypeSymbol>();
        var types = hook.Parameters.Select(parameter => parameter.Type)
            .Append(hook.ReturnType)
            .Append(hook.ContainingType)
            .Concat(hook.TypeParameters.SelectMany(parameter => parameter.ConstraintTypes));
        foreach (var type in types)
        {
            type.Contains(part =>
            {
                if (part is INamedTypeSymbol named)
                    found.Add(named);
                return false;
            });
        }

        return found;
    }

    private static bool IsAmbiguous(INamedTypeSymbol type, Compilation compilation) =>
        type is { ContainingType: null, IsTupleType: false, SpecialType: SpecialType.None }
        && compilation.GetTypeByMetadataName(type.FullMetadataName()) is var found
        && (found is null || SymbolEqualityComparer.Default.Equals(found.ContainingAssembly, compilation.Assembly));
}
