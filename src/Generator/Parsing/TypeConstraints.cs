using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>The constraints of a generic hook, which its implementing part repeats.</summary>
internal static class TypeConstraints
{
    public static string Of(IMethodSymbol method) => string.Concat(method.TypeParameters.Select(parameter => Of(parameter, ToCode)));

    /// <summary>The same without nullable annotations.</summary>
    public static string PlainOf(IMethodSymbol method) =>
        string.Concat(method.TypeParameters.Select(parameter => Of(parameter, SymbolExtensions.ToPlainCode))).Replace("class?", "class");

    private static string ToCode(ISymbol symbol) => symbol.ToCode();

    private static string Of(ITypeParameterSymbol parameter, Func<ISymbol, string> toCode)
    {
        var constraints = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint)
            constraints.Add("unmanaged");
        else if (parameter.HasValueTypeConstraint)
            constraints.Add("struct");
        else if (parameter.HasReferenceTypeConstraint)
            constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        else if (parameter.HasNotNullConstraint)
            constraints.Add("notnull");
        constraints.AddRange(parameter.ConstraintTypes.Select((type, i) =>
            toCode(parameter.ConstraintNullableAnnotations[i] == NullableAnnotation.Annotated ? type.WithNullableAnnotation(NullableAnnotation.Annotated) : type)));
        if (parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint)
            constraints.Add("new()");
        if (parameter.AllowsRefLikeType)
            constraints.Add("allows ref struct");
        return constraints.Count == 0 ? "" : $" where {parameter.ToCode()} : {string.Join(", ", constraints)}";
    }
}
