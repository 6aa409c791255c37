using Hooks.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>Which types of the compilation derive from which. Read when it is first asked.</summary>
internal sealed class Hierarchy
{
    private readonly Lazy<Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>> derived;
    private readonly Lazy<HashSet<string>> baseNames;

    public Hierarchy(Compilation compilation)
    {
        derived = new(() => Read(compilation.Assembly.GlobalNamespace));
        baseNames = new(() => ReadBaseNames(compilation));
    }

    /// <summary>Whether a type of this compilation derives from it. Nothing is bound for a name that no type mentions as its base.</summary>
    public bool IsDerivedFrom(INamedTypeSymbol type) => baseNames.Value.Contains(type.Name) && derived.Value.ContainsKey(type.OriginalDefinition);

    /// <summary>The types of this compilation that derive from the type, or implement it, however far.</summary>
    public IReadOnlyList<INamedTypeSymbol> DerivedFrom(INamedTypeSymbol type) =>
        derived.Value.TryGetValue(type.OriginalDefinition, out var types) ? types : [];

    /// <summary>What a call of a method runs on an object of that type; null where it is not known.</summary>
    public static IMethodSymbol? Implementation(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            return ImplementationOfInterface(type, method);
        for (var next = type; next is not null; next = next.BaseType)
        {
            foreach (var member in next.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate && IsOrOverrides(candidate, method))
                    return candidate;
            }
        }

        return null;
    }

    /// <summary>Whether a call of the method may run another one.</summary>
    public static bool IsOverridable(IMethodSymbol method) =>
        method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed);

    private static IMethodSymbol? ImplementationOfInterface(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var @interface in type.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(@interface.OriginalDefinition, method.ContainingType.OriginalDefinition))
                continue;
            foreach (var member in @interface.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method.OriginalDefinition))
                    return type.FindImplementationForInterfaceMember(member) as IMethodSymbol;
            }
        }

        return null;
    }

    private static bool IsOrOverrides(IMethodSymbol candidate, IMethodSymbol method)
    {
        for (var next = candidate; next is not null; next = next.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(next.OriginalDefinition, method.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static HashSet<string> ReadBaseNames(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var declarations = TreeDeclarations.Of(tree);
            names.UnionWith(declarations.BaseNames);
            foreach (var alias in declarations.Aliases)
                names.Add(alias.Target);
        }

        return names;
    }

    private static Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> Read(INamespaceSymbol space)
    {
        var all = new Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var open = new Stack<INamespaceOrTypeSymbol>();
        open.Push(space);
        while (open.Count > 0)
        {
            foreach (var member in open.Pop().GetMembers())
            {
                if (member is not INamespaceOrTypeSymbol inner)
                    continue;
                open.Push(inner);
                if (inner is INamedTypeSymbol type)
                    Add(type);
            }
        }

        return all;

        void Add(INamedTypeSymbol type)
        {
            for (var ancestor = type.BaseType; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
                AddTo(ancestor, type);
            foreach (var @interface in type.AllInterfaces)
                AddTo(@interface, type);
        }

        void AddTo(INamedTypeSymbol ancestor, INamedTypeSymbol type)
        {
            if (!all.TryGetValue(ancestor.OriginalDefinition, out var types))
                all.Add(ancestor.OriginalDefinition, types = []);
            types.Add(type);
        }
    }
}
