using System.Collections.Immutable;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Parsing;

/// <summary>Reads the <c>[When]</c> conditions of a handler against the parameters of its hook.</summary>
internal static class ConditionParser
{
    /// <summary>The conditions, or null where one of them is wrong; then the problems say why.</summary>
    public static EquatableArray<ConditionSpec>? Parse(
        IMethodSymbol method, HookSymbol hook, Compilation compilation, Problems? problems)
    {
        var conditions = new List<ConditionSpec>();
        foreach (var attribute in method.Attributes(KnownNames.When))
        {
            if (attribute.AttributeConstructor is null || attribute.ConstructorArguments.Any(argument => argument.Kind == TypedConstantKind.Error))
                return null; // the compiler says why
            var (condition, problem) = Parse(attribute, method, hook, compilation);
            if (condition is null)
            {
                problems?.Add(
                    Rules.BadCondition,
                    attribute.ArgumentLocation(problem!.Argument, part: problem.Part),
                    problem.Properties ?? ImmutableDictionary<string, string?>.Empty,
                    attribute.Argument<string>(0) ?? "",
                    $" on hook '{hook.Name}'",
                    problem.Message);
                return null;
            }

            conditions.Add(condition);
        }

        return conditions.ToEquatableArray();
    }

    private static (ConditionSpec? Condition, ConditionProblem? Problem) Parse(
        AttributeData attribute, IMethodSymbol method, HookSymbol hook, Compilation compilation)
    {
        var (path, problem) = ConditionPath.Find((attribute.Argument<string>(0) ?? "").Split('.'), hook, compilation, method);
        if (path is null)
            return (null, problem);

        var type = path.Type;
        var contains = attribute.Named<string>("Contains");
        if (contains is not null)
        {
            if (attribute.ConstructorArguments.Length > 1)
                return Not("it asks for a value and for a part of one; take the value or Contains out", 1);
            return type.SpecialType == SpecialType.System_String
                ? (path.Condition($"{{0}}?.Contains({Escape(Literals.Of(contains))}, global::System.StringComparison.Ordinal) == true"), null)
                : Not($"Contains is for text, and the path is '{type.ToDisplay()}'");
        }

        if (attribute.ConstructorArguments.Length < 2)
        {
            return path.UnderlyingType.SpecialType == SpecialType.System_Boolean
                ? (path.Condition("{0} == true"), null)
                : path.CanBeNull
                    ? (path.Condition("{0} is not null"), null)
                    : Not($"'{type.ToDisplay()}' is always there; give a value to compare with");
        }

        var value = attribute.ConstructorArguments[1];
        if (value.IsNull)
        {
            return type.IsReferenceType || HookSignature.IsNullable(type)
                ? (path.NullPattern(), null)
                : Not($"'{type.ToDisplay()}' is never null", 1);
        }

        return Comparison(path.UnderlyingType, value, compilation) is { } test
            ? (path.Condition(test), null)
            : Not(Mismatch(path.UnderlyingType, value), 1);
    }

    private static (ConditionSpec?, ConditionProblem?) Not(string message, int argument = 0) => (null, new ConditionProblem(message, argument));

    /// <summary>Why a value is none of the path's, and what would be.</summary>
    private static string Mismatch(ITypeSymbol type, TypedConstant value)
    {
        var written = value.ToCSharpString();
        type = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (IsNumber(type) && value.Kind == TypedConstantKind.Primitive && IsNumber(value.Type!))
            return $"{written} is no '{type.ToDisplay()}'";
        var values = type.TypeKind == TypeKind.Enum ? type.GetMembers().OfType<IFieldSymbol>().Where(member => member.IsConst).ToList() : [];
        var meant = values.FirstOrDefault(member => value.Value is string name ? member.Name == name : Equals(member.ConstantValue, value.Value)) ?? values.FirstOrDefault();
        var right = meant is not null ? $"compare with '{type.ToDisplay()}.{meant.Name}'"
            : type.TypeKind == TypeKind.Enum || IsConstant(type) ? $"compare with a value of '{type.ToDisplay()}'"
            : "no constant can be one, so name a property of it";
        return $"the path is '{type.ToDisplay()}', and {written} is '{value.Type?.ToDisplay()}'; {right}";
    }

    /// <summary>Whether an attribute can hold values of the type.</summary>
    private static bool IsConstant(ITypeSymbol type) =>
        IsNumber(type) || type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char || type.Is("System.Type");

    private static string? Comparison(ITypeSymbol type, TypedConstant value, Compilation compilation)
    {
        var literal = Escape(Literals.Of(value));
        if (value.Kind is TypedConstantKind.Array or TypedConstantKind.Error || value.Type is null)
            return null;
        if (type.SpecialType == SpecialType.System_Object)
            return $"object.Equals({{0}}, {literal})";
        if (value.Kind == TypedConstantKind.Type)
            return type.Is("System.Type") ? $"{{0}} == {literal}" : null;
        if (type.TypeKind == TypeKind.Enum || value.Kind == TypedConstantKind.Enum)
            return HookSignature.Same(type, value.Type) ? $"{{0}} == {literal}" : null;
        if (type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char
            || value.Type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char)
        {
            return HookSignature.Same(type, value.Type) ? $"{{0}} == {literal}" : null;
        }

        var cast = HookSignature.Same(type, value.Type) ? "" : $"({type.ToPlainCode()})";
        return IsNumber(type) && Fits(type, value.Value!) ? $"{{0}} == {cast}{literal}" : null;
    }

    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    /// <summary>Whether the number is one of the type: 300 is no byte, and 1.5 is no int.</summary>
    private static bool Fits(ITypeSymbol type, object value)
    {
        try
        {
            var number = Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture);
            var (least, most) = type.SpecialType switch
            {
                SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
                SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
                SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
                SpecialType.System_UInt16 => (ushort.MinValue, ushort.MaxValue),
                SpecialType.System_Int32 => (int.MinValue, int.MaxValue),
                SpecialType.System_UInt32 => (uint.MinValue, uint.MaxValue),
                SpecialType.System_Int64 => (long.MinValue, long.MaxValue),
                SpecialType.System_UInt64 => (ulong.MinValue, ulong.MaxValue),
                _ => (decimal.MinValue, decimal.MaxValue),
            };
            return number >= least && number <= most
                && (type.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal || number == decimal.Truncate(number));
        }
        catch (OverflowException)
        {
            return type.SpecialType is SpecialType.System_Single or SpecialType.System_Double;
        }
    }

    /// <summary>Keeps a literal whole where the test is a format.</summary>
    private static string Escape(string literal) => literal.Replace("{", "{{").Replace("}", "}}");
}
