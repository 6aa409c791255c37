using System.Text;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>Writes a property path as an expression that a null on the way does not break.</summary>
internal sealed class PathReader(IParameterSymbol root, List<ISymbol> members)
{
    /// <summary>The type at the end of the path.</summary>
    public ITypeSymbol Type => members.Count == 0 ? root.Type : TypeOf(members[members.Count - 1]);

    public ITypeSymbol UnderlyingType => Underlying(Type);

    public bool CanBeNull => MayBeNull(Type) || PassesNull;

    private bool PassesNull => members.Count > 0 && Steps().Any(MayBeNull);

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    /// <summary>The type whose members a path goes on with.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        HookSignature.IsNullable(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

    public ConditionSpec Condition(string test)
    {
        var path = new StringBuilder();
        var from = root.Type;
        foreach (var member in members)
        {
            path.Append(MayBeNull(from) ? "?." : ".").Append(Fitting.Identifier(member.Name));
            from = TypeOf(member);
        }

        var type = Type.ToPlainCode();
        return new ConditionSpec(
            root.Ordinal,
            path.ToString(),
            (PassesNull && !HookSignature.IsNullable(Type)) || (Type.IsReferenceType && !type.EndsWith("?", StringComparison.Ordinal)) ? type + "?" : type,
            test);
    }

    /// <summary>A null at the end of the path, and none on the way.</summary>
    public ConditionSpec NullPattern()
    {
        var pattern = "null";
        foreach (var member in Enumerable.Reverse(members))
            pattern = $"{{ {Fitting.Identifier(member.Name)}: {pattern} }}";
        return new ConditionSpec(root.Ordinal, "", "", $"{{0}} is {pattern.Replace("{", "{{").Replace("}", "}}")}");
    }

    private static bool MayBeNull(ITypeSymbol type) => !type.IsValueType && !type.IsRefLikeType || HookSignature.IsNullable(type);

    /// <summary>The types that the path steps over.</summary>
    private IEnumerable<ITypeSymbol> Steps() => members.Take(members.Count - 1).Select(TypeOf).Prepend(root.Type);
}
