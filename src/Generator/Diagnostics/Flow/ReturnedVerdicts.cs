using System.Collections.Immutable;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Flow;

/// <summary>One answer that a gate's handler may give.</summary>
/// <param name="Outcome">The name of the outcome, as in <c>HookOutcomes</c>.</param>
/// <param name="BringsValue">Whether it brings a value of its own.</param>
/// <param name="Origin">The expression in the method that was asked about.</param>
/// <param name="Through">The method or field that makes it, where the origin only passes it on.</param>
internal sealed record Verdict(string Outcome, bool BringsValue, IOperation Origin, ISymbol? Through);

/// <summary>
/// The verdicts that a method may return: made there, kept in locals, chosen by conditions, or made by methods and
/// fields of this compilation. What comes from elsewhere is not known, and not listed.
/// </summary>
internal sealed class ReturnedVerdicts
{
    private const string Factory = "Hooks.HookResult";
    private static readonly ImmutableHashSet<Verdict> None = [];

    /// <summary>What is known of the members that are asked: nothing while one is looked at, so that recursion ends.</summary>
    private readonly Dictionary<ISymbol, ImmutableHashSet<Verdict>> known;
    private readonly MethodFlow flow;

    /// <summary>What each variable may hold at the end of a block.</summary>
    private readonly Dictionary<BasicBlock, ImmutableDictionary<object, ImmutableHashSet<Verdict>>> ends = [];

    /// <summary>The variable that a capture of the flow graph stands for.</summary>
    private readonly Dictionary<object, object> captures = [];

    private ReturnedVerdicts(MethodFlow flow, Dictionary<ISymbol, ImmutableHashSet<Verdict>> known)
    {
        this.flow = flow;
        this.known = known;
    }

    public static ImmutableHashSet<Verdict> Of(MethodFlow flow) => new ReturnedVerdicts(flow, new(SymbolEqualityComparer.Default)).Find();

    private ImmutableHashSet<Verdict> Find()
    {
        var blocks = flow.Graph.Blocks;
        var isStable = false;
        while (!isStable)
        {
            isStable = true;
            foreach (var block in blocks)
            {
                var end = End(block, Begin(block));
                isStable &= ends.TryGetValue(block, out var before) && AreSame(before, end);
                ends[block] = end;
            }
        }

        return Union(
            from block in blocks
            where block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return && block.BranchValue is not null
            select Of(block.BranchValue!, ends[block]));
    }

    /// <summary>What the variables may hold where a block begins. A handler of exceptions may begin at any time.</summary>
    private ImmutableDictionary<object, ImmutableHashSet<Verdict>> Begin(BasicBlock block)
    {
        var isEntered = block.EnclosingRegion is { Kind: not ControlFlowRegionKind.Root } region
            && region.FirstBlockOrdinal == block.Ordinal && block.Predecessors.IsEmpty;
        var before = isEntered ? ends.Values : block.Predecessors.Select(branch => branch.Source).Where(ends.ContainsKey).Select(source => ends[source]);
        return before
            .SelectMany(state => state)
            .GroupBy(entry => entry.Key, entry => entry.Value)
            .ToImmutableDictionary(group => group.Key, Union);
    }

    private ImmutableDictionary<object, ImmutableHashSet<Verdict>> End(BasicBlock block, ImmutableDictionary<object, ImmutableHashSet<Verdict>> state)
    {
        foreach (var operation in block.Operations.SelectMany(operation => operation.DescendantsAndSelf()))
        {
            if (operation is IFlowCaptureOperation capture)
            {
                state = state.SetItem(capture.Id, Of(capture.Value, state));
                if (Variable(capture.Value) is { } captured)
                    captures[capture.Id] = captured;
            }
            else if (operation is ISimpleAssignmentOperation assignment && Variable(assignment.Target) is { } variable)
            {
                var assigned = Of(assignment.Value, state);
                state = state.SetItem(variable, assigned);

                // ??= assigns to a variable by way of a capture.
                if (captures.TryGetValue(variable, out var behind))
                    state = state.SetItem(behind, assigned.Union(state.TryGetValue(behind, out var held) ? held : None));
            }
        }

        return state;
    }

    private ImmutableHashSet<Verdict> Of(IOperation value, ImmutableDictionary<object, ImmutableHashSet<Verdict>> state)
    {
        switch (value)
        {
            case IConversionOperation { OperatorMethod: { } conversion } converted when conversion.ContainingType.Is("Hooks.HookResult`1"):
                return conversion.Parameters[0].Type.Is("Hooks.HookVerdict") ? Of(converted.Operand, state) : [new("Continue", true, value, null)];
            case IConversionOperation conversion:
                return Of(conversion.Operand, state);
            case IAwaitOperation awaited:
                return Of(awaited.Operation, state);
            case ISimpleAssignmentOperation assignment:
                return Of(assignment.Value, state);
            case IFieldReferenceOperation { Field: { IsReadOnly: true } field }:
                return Through(field, value, () => flow.Initializer(field) is { } initial ? Of(initial, state) : None);
            case IPropertyReferenceOperation { Property.GetMethod: { } getter }:
                return Through(getter, value, () => Inside(flow.Into(getter)));
            case IObjectCreationOperation { Constructor.ContainingType: var type } creation when type.Is("System.Threading.Tasks.ValueTask`1") || type.Is("Hooks.HookResult`1"):
                return Union(creation.Arguments.Select(argument => Of(argument.Value, state)));
            case IInvocationOperation { TargetMethod: { ContainingType: var type } method } call:
                if (type.Is(Factory))
                    return [new(method.Name, method.IsGenericMethod, value, null)];
                if (method.Name == "FromResult" && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks")
                    return Of(call.Arguments[0].Value, state);
                if (method.Name is "ConfigureAwait" or "AsTask" && call.Instance is not null)
                    return Of(call.Instance, state);
                return method.MethodKind == MethodKind.DelegateInvoke ? None : Through(method, value, () => Inside(flow.Into(call)));
            default:
                return Variable(value) is { } variable && state.TryGetValue(variable, out var held) ? held : None;
        }
    }

    /// <summary>What another member of this compilation gives, as if it were made at the place that asks for it.</summary>
    private ImmutableHashSet<Verdict> Through(ISymbol member, IOperation origin, Func<ImmutableHashSet<Verdict>> find)
    {
        if (!known.TryGetValue(member.OriginalDefinition, out var found))
        {
            known[member.OriginalDefinition] = None;
            known[member.OriginalDefinition] = found = find();
        }

        return [.. found.Select(verdict => verdict with { Origin = origin, Through = member })];
    }

    private ImmutableHashSet<Verdict> Inside(MethodFlow? inner) => inner is null ? None : new ReturnedVerdicts(inner, known).Find();

    private static object? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFlowCaptureReferenceOperation capture => capture.Id,
        _ => null,
    };

    private static ImmutableHashSet<Verdict> Union(IEnumerable<ImmutableHashSet<Verdict>> sets) => [.. sets.SelectMany(set => set)];

    private static bool AreSame(
        ImmutableDictionary<object, ImmutableHashSet<Verdict>> one, ImmutableDictionary<object, ImmutableHashSet<Verdict>> other) =>
        one.Count == other.Count && one.All(entry => other.TryGetValue(entry.Key, out var verdicts) && entry.Value.SetEquals(verdicts));
}
