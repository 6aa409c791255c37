using Hooks.Generators.Diagnostics.Effects;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Flow;

/// <summary>The control flow of one method, and the way to that of the methods which it calls.</summary>
internal sealed class MethodFlow
{
    private readonly Compilation compilation;
    private readonly MethodBodies bodies;
    private readonly CancellationToken cancellation;

    private MethodFlow(ControlFlowGraph graph, Compilation compilation, MethodBodies bodies, CancellationToken cancellation)
    {
        Graph = graph;
        this.compilation = compilation;
        this.bodies = bodies;
        this.cancellation = cancellation;
    }

    public ControlFlowGraph Graph { get; }

    /// <summary>The flow of a handler; null where there is no body to follow yet.</summary>
    public static MethodFlow? Of(HandlerBody handler) =>
        !handler.Syntax.ContainsDiagnostics && MethodBodies.GraphOf(handler.Operation, handler.Cancellation) is { } graph
            ? new MethodFlow(graph, handler.Compilation, new MethodBodies(handler.Compilation), handler.Cancellation)
            : null;

    /// <summary>
    /// What a call runs: a local function, a lambda that a local variable holds, or a method of this compilation that
    /// nobody overrides. Null for everything else.
    /// </summary>
    public MethodFlow? Into(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.LocalFunction)
            return Of(Graph.GetLocalFunctionControlFlowGraphInScope(method.OriginalDefinition, cancellation));
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return HeldBy(call.Instance) is { } lambda ? Of(Graph.GetAnonymousFunctionControlFlowGraphInScope(lambda, cancellation)) : null;
        return method.IsVirtual || method.IsAbstract || method.IsOverride ? null : Into(method);
    }

    /// <summary>The body of a method or an accessor that is written in this compilation.</summary>
    public MethodFlow? Into(IMethodSymbol method) =>
        (method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition).IsEmitted()
            ? null
            : Of(bodies.Of(method, cancellation)?.Parts.LastOrDefault());

    /// <summary>What a field of this compilation is initialized with.</summary>
    public IOperation? Initializer(IFieldSymbol field) =>
        field.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value }
            && compilation.ContainsSyntaxTree(value.SyntaxTree)
                ? bodies.ModelOf(value.SyntaxTree).GetOperation(value, cancellation)
                : null;

    private MethodFlow? Of(ControlFlowGraph? graph) => graph is null ? null : new MethodFlow(graph, compilation, bodies, cancellation);

    /// <summary>The lambda in a local variable that is assigned once.</summary>
    private IFlowAnonymousFunctionOperation? HeldBy(IOperation? holder)
    {
        if (holder is not ILocalReferenceOperation { Local: var local })
            return null;
        var values = Graph.Blocks
            .SelectMany(block => block.Operations)
            .SelectMany(operation => operation.DescendantsAndSelf())
            .OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is ILocalReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Local, local))
            .Select(assignment => assignment.Value)
            .Take(2)
            .ToList();
        return values.Count == 1 ? values[0].DescendantsAndSelf().OfType<IFlowAnonymousFunctionOperation>().FirstOrDefault() : null;
    }
}
