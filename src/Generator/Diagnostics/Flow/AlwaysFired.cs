using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Flow;

/// <summary>
/// Whether a method fires a hook however it runs: each path from its beginning to a return or a throw comes by a call of
/// it, or of a method that always fires it. What throws without saying so is no path.
/// </summary>
internal sealed class AlwaysFired(IMethodSymbol hook)
{
    /// <summary>What is known of the methods that are called: false while one is looked at, so that recursion ends.</summary>
    private readonly Dictionary<IMethodSymbol, bool> known = new(SymbolEqualityComparer.Default);

    /// <summary>The calls that fire it, in the order of the source; none where a path goes round them.</summary>
    public IReadOnlyList<IInvocationOperation> Calls(MethodFlow flow) =>
        Calls(flow, flow.Graph.Blocks[0]) is { } calls ? [.. calls.OrderBy(call => call.Syntax.SpanStart)] : [];

    public bool IsFiring(IInvocationOperation call) =>
        SymbolEqualityComparer.Default.Equals((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, hook);

    /// <summary>The calls on all ways from a block on, or null where one way out has none.</summary>
    private List<IInvocationOperation>? Calls(MethodFlow flow, BasicBlock start)
    {
        var calls = new List<IInvocationOperation>();
        var seen = new HashSet<BasicBlock> { start };
        var next = new Stack<BasicBlock>([start]);
        while (next.Count > 0)
        {
            var block = next.Pop();
            var fired = Calls(block, flow);
            calls.AddRange(fired);
            if (fired.Count > 0)
                continue;
            if (block.Kind == BasicBlockKind.Exit)
                return null;
            foreach (var branch in Successors(block))
            {
                var onTheWay = branch.FinallyRegions.Select(region => Calls(flow, flow.Graph.Blocks[region.FirstBlockOrdinal])).FirstOrDefault(found => found is not null);
                if (onTheWay is not null)
                    calls.AddRange(onTheWay);
                else if (branch.Destination is null)
                    return null; // it throws, or a finally ends
                else if (seen.Add(branch.Destination))
                    next.Push(branch.Destination);
            }
        }

        return calls;
    }

    private List<IInvocationOperation> Calls(BasicBlock block, MethodFlow flow) =>
    [
        .. block.Operations.Concat(block.BranchValue is { } value ? [value] : [])
            .SelectMany(operation => operation.DescendantsAndSelf())
            .OfType<IInvocationOperation>()
            .Where(call => IsFiring(call) || AlwaysFires(call, flow)),
    ];

    private bool AlwaysFires(IInvocationOperation call, MethodFlow flow)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return FiresInside();
        if (known.TryGetValue(method, out var fires))
            return fires;
        known[method] = false;
        return known[method] = FiresInside();

        bool FiresInside() => flow.Into(call) is { } inner && Calls(inner).Count > 0;
    }

    /// <summary>Where a block leads; a condition that is a constant has one way out.</summary>
    private static IEnumerable<ControlFlowBranch> Successors(BasicBlock block)
    {
        var isTaken = block is { ConditionKind: not ControlFlowConditionKind.None, BranchValue.ConstantValue: { HasValue: true, Value: bool value } }
            ? value == (block.ConditionKind == ControlFlowConditionKind.WhenTrue)
            : (bool?)null;
        if (block.ConditionalSuccessor is { } conditional && isTaken != false)
            yield return conditional;
        if (block.FallThroughSuccessor is { } next && isTaken != true)
            yield return next;
    }
}
