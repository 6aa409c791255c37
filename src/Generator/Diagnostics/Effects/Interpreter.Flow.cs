using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>The flow graph: each block is run until nothing new reaches it.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The graph that is being run: the method's own, or that of a lambda or a local function.</summary>
    private ControlFlowGraph graph = null!;

    /// <summary>Whether the graph's function answers with a reference.</summary>
    private bool returnsReference;

    /// <summary>Runs a method, or an initializer before it.</summary>
    private void RunPart(ControlFlowGraph part)
    {
        graph = part;
        returnsReference = method.ReturnsByRef || method.ReturnsByRefReadonly;
        var last = RunBlocks(part.Blocks[0], part.Blocks[part.Blocks.Length - 1], state);
        state = last ?? state;
        RunLeftOver(part);
    }

    /// <summary>
    /// Runs the blocks between two. The result is the state in which the last one is left, or reached where it is the
    /// graph's exit; null where that never happens.
    /// </summary>
    private State? RunBlocks(BasicBlock first, BasicBlock last, State entry)
    {
        var run = new BlockRun(first.Ordinal, last.Ordinal, entry);
        while (run.Next() is { } ordinal)
        {
            var block = graph.Blocks[ordinal];
            state = run.EntryOf(ordinal).Clone();
            summaries.Cancellation.ThrowIfCancellationRequested();
            if (block.Kind == BasicBlockKind.Exit)
            {
                run.Leave(state);
                continue;
            }

            foreach (var operation in block.Operations)
            {
                Raise(block.EnclosingRegion, run);
                Evaluate(operation);
            }

            if (block.BranchValue is { } value)
            {
                var result = block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return && returnsReference
                    ? PlacesOf(value)
                    : Evaluate(value);
                if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
                    returned = returned.With(result);
            }

            Raise(block.EnclosingRegion, run);
            var after = state;
            if (block.ConditionalSuccessor is { } branch)
                Follow(branch, after.Clone(), run);
            if (block.FallThroughSuccessor is { } fallThrough)
                Follow(fallThrough, after, run);
        }

        return run.Result;
    }

    private void Follow(ControlFlowBranch branch, State from, BlockRun run)
    {
        if (branch.Destination is null)
        {
            if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
                run.Leave(from);
            return;
        }

        var reached = from;
        foreach (var region in branch.FinallyRegions)
        {
            if (RunFinally(region, reached) is not { } left)
                return;
            reached = left;
        }

        run.Reach(branch.Destination.Ordinal, reached);
    }

    private State? RunFinally(ControlFlowRegion region, State entry)
    {
        if (IsImplicit(region))
            return entry;
        return RunBlocks(graph.Blocks[region.FirstBlockOrdinal], graph.Blocks[region.LastBlockOrdinal], entry.Clone());
    }

    /// <summary>
    /// Lets an exception take the present state to whatever may catch it. One that a finally throws is not followed out of it.
    /// </summary>
    private void Raise(ControlFlowRegion from, BlockRun run)
    {
        var raised = state;
        for (var region = from; region.Kind != ControlFlowRegionKind.Root && region.EnclosingRegion is { } outer; region = outer)
        {
            if (region.Kind != ControlFlowRegionKind.Try)
                continue;
            foreach (var handler in outer.NestedRegions)
            {
                if (!run.Has(handler.FirstBlockOrdinal))
                    return;
                if (handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                    run.Reach(handler.FirstBlockOrdinal, raised);
                else if (handler.Kind == ControlFlowRegionKind.Finally && !IsImplicit(handler))
                    raised = RunFinallyAfter(handler, raised, run) ?? raised;
            }
        }
    }

    private State? RunFinallyAfter(ControlFlowRegion region, State raised, BlockRun run)
    {
        if (!run.Raise(region.FirstBlockOrdinal, raised))
            return run.LeftAfterRaise(region.FirstBlockOrdinal);
        var current = state;
        var left = RunFinally(region, run.Raised(region.FirstBlockOrdinal));
        state = current;
        run.LeaveAfterRaise(region.FirstBlockOrdinal, left);
        return left;
    }

    /// <summary>
    /// Whether the compiler has added the region, for <c>foreach</c>, <c>using</c> and <c>lock</c>, and it only lets go of
    /// something: it runs no <c>Dispose</c> of the project's own.
    /// </summary>
    private bool IsImplicit(ControlFlowRegion region)
    {
        for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
        {
            foreach (var operation in graph.Blocks[i].Operations)
            {
                if (!operation.IsImplicit || DisposesOwn(operation))
                    return false;
            }

            if (graph.Blocks[i].BranchValue is { IsImplicit: false })
                return false;
        }

        return true;
    }

    private bool DisposesOwn(IOperation operation)
    {
        var call = operation is IAwaitOperation wait ? wait.Operation : operation;
        if (call is not IInvocationOperation { TargetMethod: var dispose, Instance: { } instance })
            return false;
        while (instance is IConversionOperation conversion)
            instance = conversion.Operand;
        return instance.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type && HasBody(Hierarchy.Implementation(type, dispose));
    }
}
