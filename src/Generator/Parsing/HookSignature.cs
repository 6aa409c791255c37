using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>What kind of hook a signature is, or why it is none.</summary>
internal sealed record HookSignature(
    HookKind Kind, TaskShape Shape, bool HasToken, ITypeSymbol? Value, string? Problem)
{
    private const int MostParameters = 16;

    /// <summary>Mirrors <c>Hooks.HookStrategy</c>.</summary>
    private enum Strategy
    {
        Auto,
        First,
        Collect,
        Any,
        All,
    }

    public static HookSignature Of(IMethodSymbol method, AttributeData attribute)
    {
        var (shape, result) = Unwrap(method.ReturnType);
        var isAsync = shape != TaskShape.None;
        var hasToken = isAsync && method.Parameters.LastOrDefault()?.Type.IsCancellationToken() == true;

        if (method.RefKind != RefKind.None)
            return Not($"it returns by 'ref'; return '{method.ReturnType.ToDisplay()}' by value");
        if (method.Parameters.Length > MostParameters)
            return Not($"it has {method.Parameters.Length} parameters, and {MostParameters} are the most; put some of them into one event type");
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind == RefKind.Out || (parameter.RefKind == RefKind.Ref && parameter.Ordinal > 0))
                return Not($"parameter '{parameter.Name}' is '{(parameter.RefKind == RefKind.Out ? "out" : "ref")}', which only the first parameter of a filter in place can be ('ref'); pass it by value or as 'in'");
            if (isAsync && (parameter.RefKind == RefKind.Ref || parameter.Type.IsRefLikeType || parameter.Type.IsPointer()))
                return Not($"parameter '{parameter.Name}' cannot live across an await; pass it by value as an ordinary type, or make the hook synchronous");
        }

        var strategy = (Strategy)attribute.Named("Strategy", 0);
        var (kind, value, problem) = strategy == Strategy.Auto
            ? FromShape(method, result)
            : FromStrategy(strategy, method, result);
        return problem is null ? new(kind, shape, hasToken, value, null) : Not(problem);
    }

    /// <summary>Takes <c>Task</c> or <c>ValueTask</c> off; the result is null for nothing.</summary>
    public static (TaskShape Shape, ITypeSymbol? Result) Unwrap(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Void } => (TaskShape.None, null),
        _ when type.Is("System.Threading.Tasks.Task") => (TaskShape.Task, null),
        _ when type.Is("System.Threading.Tasks.ValueTask") => (TaskShape.ValueTask, null),
        INamedTypeSymbol named when type.Is("System.Threading.Tasks.Task`1") => (TaskShape.Task, named.TypeArguments[0]),
        INamedTypeSymbol named when type.Is("System.Threading.Tasks.ValueTask`1") => (TaskShape.ValueTask, named.TypeArguments[0]),
        _ => (TaskShape.None, type),
    };

    /// <summary>The value type of a <c>HookResult&lt;T&gt;</c>, else null.</summary>
    public static ITypeSymbol? ResultValue(ITypeSymbol? type) =>
        type.Is("Hooks.HookResult`1") ? ((INamedTypeSymbol)type!).TypeArguments[0] : null;

    private static (HookKind Kind, ITypeSymbol? Value, string? Problem) FromShape(IMethodSymbol method, ITypeSymbol? result)
    {
        var first = method.Parameters.FirstOrDefault();
        if (result is null)
        {
            return first?.RefKind == RefKind.Ref
                ? (HookKind.FilterInPlace, first.Type, null)
                : (HookKind.Action, null, null);
        }

        if (first?.RefKind == RefKind.Ref)
            return (default, null, $"it changes '{first.Name}' in place and returns a value as well; return 'void', or take '{first.Name}' by value");

        if (ResultValue(result) is { } gated)
        {
            return first is not null && Same(first.Type, gated)
                ? (HookKind.Gate, gated, null)
                : (default, null, $"a gate's first parameter is its value: write '{method.ReturnType.ToDisplay()} {method.Name}({gated.ToDisplay()} value, …)'");
        }

        if (first is not null && Same(first.Type, result))
        {
            if (first.ScopedKind != ScopedKind.None && first.RefKind == RefKind.None)
                return (default, null, $"a filter gives its value back, and '{first.Name}' is 'scoped'; take 'scoped' off");
            return first.Type.IsRefStruct() && !first.Type.IsPointer() && first.RefKind != RefKind.None && first.ScopedKind == ScopedKind.None
                ? (default, null, $"a filter gives its value back, which could point into '{first.Name}' itself; pass it by value")
                : (HookKind.Filter, result, null);
        }

        return (default, null, "its kind is unclear. " + (result.SpecialType == SpecialType.System_Boolean
            ? "For a vote say Strategy = HookStrategy.Any or HookStrategy.All"
            : IsList(result)
                ? "To gather every answer say Strategy = HookStrategy.Collect"
                : $"A filter's first parameter has the type that it returns ('{result.ToDisplay()} value'); for the first answer say Strategy = HookStrategy.First"));
    }

    private static (HookKind Kind, ITypeSymbol? Value, string? Problem) FromStrategy(
        Strategy strategy, IMethodSymbol method, ITypeSymbol? result)
    {
        if (method.Parameters.FirstOrDefault() is { RefKind: RefKind.Ref } first)
            return (default, null, $"only a filter in place takes '{first.Name}' by 'ref'; pass it by value or as 'in'");
        switch (strategy)
        {
            case Strategy.First when result is not null && (result.IsReferenceType || IsNullable(result)):
                return (HookKind.First, result, null);
            case Strategy.First:
                return (default, null, result is ITypeParameterSymbol parameter
                    ? $"an unconstrained '{parameter.Name}?' cannot say that there is no answer; add 'where {parameter.Name} : class' or 'where {parameter.Name} : struct'"
                    : $"HookStrategy.First needs an answer that can be null; return '{result?.ToDisplay() ?? "T"}?'");
            case Strategy.Collect when IsList(result):
                var item = ((INamedTypeSymbol)result!).TypeArguments[0];
                return item is ITypeParameterSymbol { IsReferenceType: false, IsValueType: false }
                    ? (default, null, $"an unconstrained '{item.Name}?' cannot say that there is no answer; add 'where {item.Name} : class' or 'where {item.Name} : struct'")
                    : (HookKind.Collect, item, null);
            case Strategy.Collect:
                return (default, null, "HookStrategy.Collect gives every answer; return 'IReadOnlyList<T>'");
            case Strategy.Any or Strategy.All when result?.SpecialType == SpecialType.System_Boolean:
                return (strategy == Strategy.Any ? HookKind.Any : HookKind.All, result, null);
            case Strategy.Any or Strategy.All:
                return (default, null, $"HookStrategy.{strategy} is a vote; return 'bool'");
            default:
                return (default, null, $"'{(int)strategy}' is no HookStrategy; say Auto, First, Collect, Any or All");
        }
    }

    public static bool IsNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    /// <summary>Whether two types are one for the run time: annotations and tuple names do not count.</summary>
    public static bool Same(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other) || (one, other) switch
    {
        (IArrayTypeSymbol { Rank: var rank, ElementType: var item }, IArrayTypeSymbol array) => rank == array.Rank && Same(item, array.ElementType),
        (INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } named, INamedTypeSymbol type) =>
            SymbolEqualityComparer.Default.Equals(Definition(named), Definition(type)) && arguments.Zip(type.TypeArguments, Same).All(same => same),
        _ => false,
    };

    /// <summary>The generic type, which for a tuple has no names.</summary>
    private static INamedTypeSymbol Definition(INamedTypeSymbol type) => (type.TupleUnderlyingType ?? type).OriginalDefinition;

    private static bool IsList(ITypeSymbol? type) => type.Is("System.Collections.Generic.IReadOnlyList`1");

    private static HookSignature Not(string problem) => new(default, default, false, null, problem);
}
