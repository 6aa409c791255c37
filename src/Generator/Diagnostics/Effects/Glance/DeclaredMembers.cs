using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Diagnostics.Effects.Glance;

/// <summary>What members of a type are, by their names alone.</summary>
internal static class DeclaredMembers
{
    /// <summary>The type of a field or property of an object; null where the name means something else.</summary>
    public static ITypeSymbol? TypeOf(ITypeSymbol type, string name)
    {
        foreach (var owner in Types.WithInherited(type))
        {
            foreach (var member in owner.GetMembers(name))
            {
                return member switch
                {
                    IPropertySymbol { IsStatic: false } property => property.Type,
                    IFieldSymbol { IsStatic: false } field => field.Type,
                    _ => null,
                };
            }
        }

        return null;
    }

    /// <summary>The members of that name that code in a type may use without saying whose they are.</summary>
    public static IEnumerable<ISymbol> VisibleIn(INamedTypeSymbol? type, string name)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            var isFound = false;
            foreach (var owner in Types.WithInherited(outer))
            {
                foreach (var member in owner.GetMembers(name))
                {
                    isFound = true;
                    yield return member;
                }
            }

            if (isFound)
                yield break;
        }
    }

    /// <summary>The methods of an object that have the name.</summary>
    public static List<IMethodSymbol>? Methods(ITypeSymbol type, string name)
    {
        var methods = new List<IMethodSymbol>();
        foreach (var owner in Types.WithInherited(type))
        {
            foreach (var member in owner.GetMembers(name))
            {
                if (member is not IMethodSymbol method)
                    return null;
                methods.Add(method);
            }
        }

        return methods;
    }

    /// <summary>What an indexer gives; null where there is none, or a range is asked for.</summary>
    public static ITypeSymbol? IndexedIn(ITypeSymbol type, BracketedArgumentListSyntax? indices)
    {
        if (indices is null || indices.Arguments.Any(index => index.Expression is RangeExpressionSyntax))
            return null;
        if (type is IArrayTypeSymbol array)
            return array.ElementType;
        foreach (var owner in Types.WithInherited(type))
        {
            foreach (var member in owner.GetMembers("this[]"))
                return (member as IPropertySymbol)?.Type;
        }

        return null;
    }

    /// <summary>What a loop gives; null where it is not that simple.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.ElementType;
        ITypeSymbol? element = null;
        foreach (var owner in Types.WithInherited(type))
        {
            if (owner.OriginalDefinition.SpecialType != SpecialType.System_Collections_Generic_IEnumerable_T)
                continue;
            if (element is not null)
                return null;
            element = ((INamedTypeSymbol)owner).TypeArguments[0];
        }

        return element;
    }
}
