using System.Collections.Immutable;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

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
            var (condition, problem) = Parse(attribute, hook, compilation);
            if (condition is null)
            {
                problems?.Add(
                    Rules.BadCondition,
                    attribute.ArgumentLocation(problem!.Argument, part: problem.Part),
                    problem.Properties ?? ImmutableDictionary<string, string?>.Empty,
                    attribute.Argument<string>(0) ?? "",
                    hook.Name,
                    problem.Message);
                return null;
            }

            conditions.Add(condition);
        }

        return conditions.ToEquatableArray();
    }

    private static (ConditionSpec? Condition, ConditionProblem? Problem) Parse(
        AttributeData attribute, HookSymbol hook, Compilation compilation)
    {
        var names = (attribute.Argument<string>(0) ?? "").Split('.');
        if (names.Any(string.IsNullOrWhiteSpace))
            return Not("a path is names with dots between them, like \"call.Name\"");
        if (hook.ArgumentCount == 0)
            return Not("the hook has no parameters to look at");

        var root = hook.Method.Parameters.Take(hook.ArgumentCount).FirstOrDefault(parameter => parameter.Name == names[0].Trim());
        var first = root ?? hook.Method.Parameters[0];
        var (members, problem) = Members(first, names, root is null ? 0 : 1, hook, compilation);
        if (problem is not null)
            return (null, problem);

        var path = new PathReader(first, members!);
        var type = path.Type;
        var contains = attribute.Named<string>("Contains");
        if (contains is not null)
        {
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
            : Not($"the path is '{type.ToDisplay()}', and '{value.ToCSharpText()}' is '{value.Type?.ToDisplay()}'", 1);
    }

    private static (ConditionSpec?, ConditionProblem?) Not(string message, int argument = 0) => (null, new ConditionProblem(message, argument));

    /// <param name="names">The names of the path, with the space round them.</param>
    /// <param name="skip">How many of them are not members.</param>
    private static (List<ISymbol>? Members, ConditionProblem? Problem) Members(
        IParameterSymbol root, string[] names, int skip, HookSymbol hook, Compilation compilation)
    {
        var members = new List<ISymbol>();
        var type = PathReader.Underlying(root.Type);
        foreach (var written in names.Skip(skip))
        {
            var name = written.Trim();
            var readable = Readable(type, hook, compilation).ToList();
            if (readable.FirstOrDefault(member => member.Name == name) is not { } member)
            {
                var known = readable.Select(candidate => candidate.Name);
                if (members.Count + skip == 0)
                    known = known.Concat(hook.Method.Parameters.Take(hook.ArgumentCount).Select(parameter => parameter.Name));
                var nearest = Nearest.To(name, known);
                var start = names.Take(members.Count + skip).Sum(step => step.Length + 1) + written.IndexOf(name, StringComparison.Ordinal);
                return (null, new ConditionProblem(
                    $"'{type.ToDisplay()}' has no property or field '{name}' that {(hook.Spec!.IsOpen ? "is public" : "can be read here")}"
                        + Nearest.Question(nearest),
                    0,
                    new TextSpan(start, name.Length),
                    Nearest.Properties(name, nearest)));
            }

            members.Add(member);
            type = PathReader.Underlying(PathReader.TypeOf(member));
        }

        return (members, null);
    }

    /// <summary>A composition, which may be any assembly, must be able to read what a public hook's conditions name.</summary>
    private static IEnumerable<ISymbol> Readable(ITypeSymbol type, HookSymbol hook, Compilation compilation) =>
        WithBases(type)
            .SelectMany(part => part.GetMembers())
            .Where(member => !member.IsStatic && member is IFieldSymbol { AssociatedSymbol: null } or IPropertySymbol { GetMethod: not null, IsIndexer: false })
            .Where(member => hook.Spec!.IsOpen
                ? (member is IPropertySymbol property ? property.GetMethod!.IsPublicEverywhere() : member.IsPublicEverywhere())
                : compilation.IsSymbolAccessibleWithin(member is IPropertySymbol own ? own.GetMethod! : member, compilation.Assembly));

    private static IEnumerable<ITypeSymbol> WithBases(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.SelectMany(WithBases);
        var types = new List<ITypeSymbol>();
        for (var part = type; part is not null && types.Count < 100; part = part.BaseType)
            types.Add(part);
        return types.Concat(type.TypeKind == TypeKind.Interface ? type.AllInterfaces : []);
    }

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

        return IsNumber(type) && Fits(type, value.Value!) ? $"{{0}} == {Escape($"({type.ToPlainCode()}){Literals.Of(value)}")}" : null;
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

    private static string ToCSharpText(this TypedConstant constant) => constant.Kind == TypedConstantKind.Array ? "an array" : Literals.Of(constant);

    /// <summary>What is wrong with a condition.</summary>
    /// <param name="Argument">Which argument of the attribute it is about.</param>
    /// <param name="Part">Which part of that argument's text; all of it where there is none.</param>
    private sealed record ConditionProblem(
        string Message, int Argument, TextSpan? Part = null, ImmutableDictionary<string, string?>? Properties = null);
}
