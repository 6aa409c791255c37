using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>Finds the type arguments of a generic handler from its hook's parameters.</summary>
internal static class TypeInference
{
    /// <summary>The handler with its type arguments, or why there are none.</summary>
    public static (IMethodSymbol? Method, string? Problem) Close(
        IMethodSymbol method, HookSymbol hook, bool isAround, Compilation compilation)
    {
        var found = new ITypeSymbol?[method.TypeParameters.Length];
        var parameters = isAround ? method.Parameters.Length - 1 : method.Parameters.Length;
        for (var i = 0; i < parameters && i < hook.Method.Parameters.Length; i++)
            Unify(method.Parameters[i].Type, hook.Method.Parameters[i].Type, method, found);
        if (isAround)
            Unify(method.ReturnType, hook.Method.ReturnType, method, found);
        else if (hook.Value is not null && HookSignature.Unwrap(method.ReturnType).Result is { } result)
            Unify(HookSignature.ResultValue(result) ?? result, hook.Value, method, found);

        for (var i = 0; i < found.Length; i++)
        {
            var parameter = method.TypeParameters[i];
            if (found[i] is not { } type)
                return (null, $"the hook's parameters do not fix its type parameter '{parameter.Name}'");
            if (Violated(parameter, type, method, found!, compilation) is { } constraint)
                return (null, $"'{type.ToDisplay()}', which the hook passes for '{parameter.Name}', is not '{constraint}'");
        }

        return (method.Construct(found!), null);
    }

    private static void Unify(ITypeSymbol pattern, ITypeSymbol actual, IMethodSymbol method, ITypeSymbol?[] found)
    {
        switch (pattern)
        {
            case ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter
                when SymbolEqualityComparer.Default.Equals(parameter.DeclaringMethod, method):
                found[parameter.Ordinal] ??= actual;
                break;
            case IArrayTypeSymbol array when actual is IArrayTypeSymbol other && array.Rank == other.Rank:
                Unify(array.ElementType, other.ElementType, method, found);
                break;
            case IPointerTypeSymbol pointer when actual is IPointerTypeSymbol other:
                Unify(pointer.PointedAtType, other.PointedAtType, method, found);
                break;
            case INamedTypeSymbol { IsGenericType: true } named when Match(named, actual) is { } match:
                for (var i = 0; i < named.TypeArguments.Length; i++)
                    Unify(named.TypeArguments[i], match.TypeArguments[i], method, found);
                if (named.ContainingType is { } outer)
                    Unify(outer, match.ContainingType, method, found);
                break;
        }
    }

    /// <summary>What the actual type is as the pattern's generic type: itself, a base class, an interface.</summary>
    private static INamedTypeSymbol? Match(INamedTypeSymbol pattern, ITypeSymbol actual)
    {
        for (var type = actual; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, pattern.OriginalDefinition))
                return (INamedTypeSymbol)type;
        }

        var matches = actual.AllInterfaces
            .Where(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, pattern.OriginalDefinition))
            .ToList();
        return matches.Count == 1 ? matches[0] : null;
    }

    private static string? Violated(
        ITypeParameterSymbol parameter, ITypeSymbol type, IMethodSymbol method, ITypeSymbol[] found, Compilation compilation)
    {
        if (parameter.HasReferenceTypeConstraint && !type.IsReferenceType)
            return "class";
        if (parameter.HasValueTypeConstraint && (!type.IsValueType || HookSignature.IsNullable(type)))
            return "struct";
        if (parameter.HasUnmanagedTypeConstraint && !type.IsUnmanagedType)
            return "unmanaged";
        if (parameter.HasNotNullConstraint && HookSignature.IsNullable(type))
            return "notnull";
        if (type.IsRefLikeType && !parameter.AllowsRefLikeType)
            return "an ordinary type";
        if (parameter.HasConstructorConstraint && !HasConstructor(type))
            return "new()";
        return parameter.ConstraintTypes
            .Select(constraint => Substitute(constraint, method, found, compilation))
            .FirstOrDefault(constraint => !Converts(type, constraint, compilation))?.ToDisplay();
    }

    private static bool HasConstructor(ITypeSymbol type) => type switch
    {
        { IsValueType: true } => true,
        ITypeParameterSymbol parameter => parameter.HasConstructorConstraint,
        INamedTypeSymbol { IsAbstract: false } named => named.InstanceConstructors.Any(constructor =>
            constructor is { Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public }),
        _ => false,
    };

    private static bool Converts(ITypeSymbol type, ITypeSymbol constraint, Compilation compilation) =>
        compilation.ClassifyCommonConversion(type, constraint) is { Exists: true, IsImplicit: true, IsUserDefined: false, IsNumeric: false };

    private static ITypeSymbol Substitute(ITypeSymbol type, IMethodSymbol method, ITypeSymbol[] found, Compilation compilation) => type switch
    {
        ITypeParameterSymbol parameter when SymbolEqualityComparer.Default.Equals(parameter.DeclaringMethod, method) => found[parameter.Ordinal],
        IArrayTypeSymbol array => compilation.CreateArrayTypeSymbol(Substitute(array.ElementType, method, found, compilation), array.Rank),
        INamedTypeSymbol { IsGenericType: true } named => named.OriginalDefinition.Construct(
            [.. named.TypeArguments.Select(argument => Substitute(argument, method, found, compilation))]),
        _ => type,
    };
}
