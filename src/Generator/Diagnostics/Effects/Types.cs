using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>What the analysis asks of types.</summary>
internal static class Types
{
    /// <summary>Whether copying a value copies all that its own slots hold. A span and its like are copied with what they refer to.</summary>
    public static bool IsPlainStruct(ITypeSymbol? type) =>
        type is { IsValueType: true, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) } && !IsView(type);

    /// <summary>Whether a value of it refers to elements that lie elsewhere.</summary>
    public static bool IsView(ITypeSymbol? type) => type is INamedTypeSymbol
    {
        IsValueType: true,
        Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ArraySegment",
        ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true },
    };

    public static bool IsInlineArray(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } && type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "InlineArrayAttribute" });

    /// <summary>Whether it is a key with its value, as a dictionary hands them out.</summary>
    public static bool IsEntry(ITypeSymbol? type) => type is INamedTypeSymbol { IsValueType: true, Name: "KeyValuePair" or "DictionaryEntry" } && IsFramework(type);

    /// <summary>Whether the type is of the platform: of what its generic methods do, more is known than their signatures say.</summary>
    public static bool IsFramework(ISymbol? symbol)
    {
        var space = symbol as INamespaceSymbol ?? symbol?.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
            space = outer;
        return space is { Name: nameof(System) or "Microsoft" };
    }

    /// <summary>The name that tables use: the namespace, and the metadata names of the type and those around it.</summary>
    public static string TableName(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = outer.MetadataName + "+" + name;
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            name = space.Name + "." + name;
        return name;
    }

    public static bool IsSame(ITypeSymbol? left, ITypeSymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    /// <summary>Whether an object of one type may be one of the other. Interfaces say nothing: any class may implement them.</summary>
    public static bool CanBe(ITypeSymbol? value, ITypeSymbol? target) =>
        IsOpen(value) || IsOpen(target) || Derives(value!, target!) || Derives(target!, value!);

    public static bool Derives(ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? next = type; next is not null; next = next.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(next.OriginalDefinition, ancestor.OriginalDefinition))
                return true;
        }

        return false;
    }

    /// <summary>The type itself, its base types, and all interfaces.</summary>
    public static IEnumerable<ITypeSymbol> WithInherited(ITypeSymbol type)
    {
        for (ITypeSymbol? next = type; next is not null; next = next.BaseType)
            yield return next;
        foreach (var @interface in type.AllInterfaces)
            yield return @interface;
    }

    private static bool IsOpen(ITypeSymbol? type) => type is null
        or { SpecialType: SpecialType.System_Object }
        or { TypeKind: TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error or TypeKind.Pointer }
        or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
}
