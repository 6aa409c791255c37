using System.Collections.Immutable;
using System.Text;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Parsing;

internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat Plain = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat Annotated = Plain
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>How a person reads it: as C# is written.</summary>
    public static readonly SymbolDisplayFormat Shown = SymbolDisplayFormat.CSharpShortErrorMessageFormat
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseAsterisksInMultiDimensionalArrays);

    private static readonly string[] OwnFileEndings = [KnownNames.SetFileEnding, KnownNames.PointsFileEnding, KnownNames.RefusedFileEnding];

    private static readonly SymbolDisplayFormat Metadata = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>The type as emitted code names it, with nullable annotations.</summary>
    public static string ToCode(this ISymbol symbol) => symbol.ToDisplayString(Annotated);

    /// <summary>The type as emitted code names it where C# 7.3 must read it.</summary>
    public static string ToPlainCode(this ISymbol symbol) => symbol.ToDisplayString(Plain);

    /// <summary>The type as a message names it.</summary>
    public static string ToDisplay(this ISymbol symbol) => symbol.ToDisplayString(Shown);

    /// <summary>Whether this is the type of that full metadata name, wherever it is defined.</summary>
    public static bool Is(this ITypeSymbol? type, string fullName) =>
        type is INamedTypeSymbol { ContainingType: null } named
        && fullName.EndsWith(named.MetadataName, StringComparison.Ordinal)
        && named.MetadataNameWithNamespace() == fullName;

    /// <summary>Whether an attribute of this type makes a method a handler.</summary>
    public static bool IsHandlerAttribute(this ITypeSymbol? type) =>
        type.Is(KnownNames.Action) || type.Is(KnownNames.Filter) || type.Is(KnownNames.Around);

    /// <summary>Whether an attribute of this type makes a method a handler of hooks of a kind.</summary>
    public static bool IsFor(this ITypeSymbol? type, HookKind kind) =>
        type.Is(kind == HookKind.Action ? KnownNames.Action : KnownNames.Filter) || type.Is(KnownNames.Around);

    public static AttributeData? Attribute(this ISymbol symbol, string fullName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is(fullName));

    /// <summary>Whether the compiler refuses calls.</summary>
    public static bool IsObsoleteAsError(this ISymbol symbol) =>
        symbol.Attribute("System.ObsoleteAttribute")?.ConstructorArguments.Any(argument => argument.Value is true) == true;

    public static IEnumerable<AttributeData> Attributes(this ISymbol symbol, string fullName) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass.Is(fullName));

    /// <summary>The name by which <c>GetTypeByMetadataName</c> finds the type.</summary>
    public static string FullMetadataName(this INamedTypeSymbol type)
    {
        var name = new StringBuilder();
        for (var outer = type; outer is not null; outer = outer.ContainingType)
            name.Insert(0, outer.ContainingType is null ? outer.MetadataNameWithNamespace() : "+" + outer.MetadataName);
        return name.ToString();
    }

    /// <summary>Whether code in every other assembly may name the symbol.</summary>
    public static bool IsPublicEverywhere(this ISymbol symbol)
    {
        for (var outer = symbol; outer is not null and not INamespaceSymbol; outer = outer.ContainingSymbol)
        {
            if (outer.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return true;
    }

    public static bool IsPartial(this INamedTypeSymbol type) => type.DeclaringSyntaxReferences.All(reference =>
        reference.GetSyntax() is BaseTypeDeclarationSyntax declaration
        && declaration.Modifiers.Any(modifier => modifier.ValueText == "partial"));

    /// <summary>
    /// Whether the generator wrote the member. An attribute cannot say it: those of an implementing part count for the
    /// declaration too, and the analyzer would take the user's hook for generated code.
    /// </summary>
    public static bool IsEmitted(this ISymbol symbol) => symbol.DeclaringSyntaxReferences.All(reference =>
        OwnFileEndings.Any(ending => reference.SyntaxTree.FilePath.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Whether a name on the way to the symbol is not typed yet, or its class is not.</summary>
    public static bool HasMissingName(this ISymbol symbol)
    {
        for (var outer = symbol; outer is not null and not INamespaceSymbol { IsGlobalNamespace: true }; outer = outer.ContainingSymbol)
        {
            if (outer is INamedTypeSymbol { IsImplicitClass: true } || (outer is not (IModuleSymbol or IAssemblySymbol) && outer.Name.Length == 0))
                return true;
        }

        return false;
    }

    /// <summary>Whether the type, or one that it is made of, could not be found.</summary>
    public static bool HasError(this ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => array.ElementType.HasError(),
        IPointerTypeSymbol pointer => pointer.PointedAtType.HasError(),
        INamedTypeSymbol named => named.TypeArguments.Any(HasError)
            || (named.ContainingType is { } outer && outer.HasError()),
        _ => false,
    };

    public static bool Contains(this ITypeSymbol type, Func<ITypeSymbol, bool> part) => part(type) || type switch
    {
        IArrayTypeSymbol array => array.ElementType.Contains(part),
        IPointerTypeSymbol pointer => pointer.PointedAtType.Contains(part),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => argument.Contains(part))
            || (named.ContainingType is { } outer && outer.Contains(part)),
        _ => false,
    };

    public static bool IsFileLocal(this ITypeSymbol type) => type.Contains(part => part is INamedTypeSymbol { IsFileLocal: true });

    public static bool IsPointer(this ITypeSymbol type) =>
        type.Contains(part => part.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer);

    /// <summary>Whether a value of the type cannot be boxed, kept in a field, or be a type argument.</summary>
    public static bool IsRefStruct(this ITypeSymbol type) =>
        type.IsRefLikeType || type.IsPointer() || type is ITypeParameterSymbol { AllowsRefLikeType: true };

    public static bool IsCancellationToken(this ITypeSymbol type) => type.Is("System.Threading.CancellationToken");

    public static T? Named<T>(this AttributeData attribute, string name, T? otherwise = default)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array && argument.Value.Value is T value)
                return value;
        }

        return otherwise;
    }

    public static ImmutableArray<string> NamedArray(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false })
                return [.. argument.Value.Values.Select(value => value.Value).OfType<string>()];
        }

        return [];
    }

    public static T? Argument<T>(this AttributeData attribute, int index)
        where T : class =>
        attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index].Kind != TypedConstantKind.Array
            ? attribute.ConstructorArguments[index].Value as T
            : null;

    /// <summary>The attribute's argument of that position or name in the source, else the attribute.</summary>
    /// <param name="part">A part of the argument's text; it counts where the argument is a plain literal.</param>
    public static Location? ArgumentLocation(this AttributeData attribute, int position, string? name = null, TextSpan? part = null)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax)
            return null;
        var arguments = syntax.ArgumentList?.Arguments ?? default;
        var parameter = attribute.AttributeConstructor?.Parameters.ElementAtOrDefault(position)?.Name;
        var found = name is not null
            ? arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)
            : arguments.FirstOrDefault(argument => argument.NameColon is { } colon && colon.Name.Identifier.ValueText == parameter)
                ?? arguments.Where(argument => argument is { NameEquals: null, NameColon: null }).ElementAtOrDefault(position);
        return found is null ? syntax.GetLocation()
            : part is { } span && found.Expression is LiteralExpressionSyntax { Token: var token } && token.Text == $"\"{token.ValueText}\""
                ? Location.Create(syntax.SyntaxTree, new TextSpan(token.SpanStart + 1 + span.Start, span.Length))
                : found.Expression.GetLocation();
    }

    private static string MetadataNameWithNamespace(this INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? $"{space.ToDisplayString(Metadata)}.{type.MetadataName}"
            : type.MetadataName;
}
