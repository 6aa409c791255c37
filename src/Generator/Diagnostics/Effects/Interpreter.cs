using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>
/// Runs one method on abstract objects: it follows what each variable may refer to through the flow graph, and notes each
/// change of an object that the method was given. Split by what is run: the graph, places, assignments, creations, patterns,
/// calls, closures.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly Summaries summaries;
    private readonly CompilationEffects compilation;
    private readonly IMethodSymbol method;
    private readonly Dictionary<ISymbol, AccessPath> roots = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Allocation.Site, Allocation> allocations = [];
    private readonly Dictionary<(AccessPath Owner, string Slot, SyntaxNode Node), Change> changes = [];
    private readonly List<Callback> callbacks = [];

    private State state = new();
    private Values returned;
    private bool yields;
    private bool isComplete = true;

    private Interpreter(IMethodSymbol method, Summaries summaries)
    {
        this.method = method;
        this.summaries = summaries;
        compilation = summaries.Compilation;
    }

    /// <summary>What a call of the method does.</summary>
    public static MethodEffects Run(IMethodSymbol method, MethodBody body, Summaries summaries) =>
        new Interpreter(method, summaries).Run(body);

    private MethodEffects Run(MethodBody body)
    {
        foreach (var parameter in method.Parameters)
            Take(parameter);
        if (body.Receiver is { } receiver)
            Take(receiver);

        if (body.IsPrimaryConstructor)
            KeepParameters();
        foreach (var part in body.Parts)
            RunPart(part);
        returned = Wrapped(method, returned, method);
        return new MethodEffects([.. changes.Values], returned, state, [.. callbacks], isComplete);
    }

    private void Take(IParameterSymbol parameter)
    {
        if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            state[new Variable(parameter)] = new Place(Root(parameter, parameter.Type), Slot.Referent, parameter.Type);
        else if (compilation.Mutability.Matters(parameter.Type) || Types.IsPlainStruct(parameter.Type))
            state[new Variable(parameter)] = Root(parameter, parameter.Type);
    }

    /// <summary>A primary constructor's parameters live on in the object: a record's as properties.</summary>
    private void KeepParameters()
    {
        foreach (var parameter in method.Parameters)
        {
            var slot = method.ContainingType.IsRecord ? parameter.Name : SlotOfCaptured(parameter);
            foreach (var self in This)
                WritePlace(new Place(self, slot, parameter.Type), state[new Variable(parameter)]);
        }
    }

    private AccessPath Root(ISymbol symbol, ITypeSymbol type)
    {
        if (!roots.TryGetValue(symbol, out var root))
            roots.Add(symbol, root = AccessPath.Of(symbol, type));
        return root;
    }

    private Values This => Root(method.ContainingType, method.ContainingType);

    private Allocation Allocate(object node, ITypeSymbol? type, object? inner = null)
    {
        var site = new Allocation.Site(node, inner).Bounded();
        if (!allocations.TryGetValue(site, out var allocation))
            allocations.Add(site, allocation = new Allocation(site, type));
        return allocation;
    }

    /// <summary>A new object at that place: what an earlier one held is forgotten.</summary>
    private Allocation AllocateNew(object node, ITypeSymbol? type, object? inner = null)
    {
        var allocation = Allocate(node, type, inner);
        if (!state[allocation].Entries.IsEmpty)
            state[allocation] = Slots.None;
        return allocation;
    }

    /// <summary>What the operation gives. Its effects on the state, and its changes, are noted.</summary>
    private Values Evaluate(IOperation? operation)
    {
        if (operation is null || !summaries.Enter())
        {
            isComplete &= operation is null;
            return Values.None;
        }

        try
        {
            return EvaluateKind(operation);
        }
        finally
        {
            summaries.Leave();
        }
    }

    private Values EvaluateKind(IOperation operation)
    {
        switch (operation)
        {
            case ILiteralOperation:
                return Values.None;
            case IArrayElementReferenceOperation { Type: IArrayTypeSymbol, ArrayReference: var sequence } when Types.IsSame(operation.Type, sequence.Type):
                return Slice(sequence, operation);
            case IImplicitIndexerReferenceOperation { Instance: var sequence } when Types.IsSame(operation.Type, sequence.Type):
                return Slice(sequence, operation);
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation
                or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IInlineArrayAccessOperation
                or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation:
                return Read(PlacesOf(operation), operation);
            case IPropertyReferenceOperation property:
                return ReadProperty(property);
            case IEventReferenceOperation { Instance: { } owner } reference:
                return ReadSlot(Owners(owner), reference.Event.Name, reference.Type);
            case IFlowCaptureReferenceOperation capture:
                return state[new Variable(capture.Id, isPlace: false)];
            case IFlowCaptureOperation capture:
                Capture(capture);
                return Values.None;
            case IInstanceReferenceOperation:
                return instances.Count > 0 ? instances.Peek() : This;
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case IConversionOperation conversion:
                return Convert(conversion);
            case IInvocationOperation { TargetMethod: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } }:
                return Read(PlacesOf(operation), operation);
            case IInvocationOperation invocation:
                return Invoke(invocation);
            case ISimpleAssignmentOperation { IsRef: true } assignment:
                return AssignReference(assignment);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);
            case ICompoundAssignmentOperation assignment:
                return AssignCompound(assignment);
            case IIncrementOrDecrementOperation increment:
                return Increment(increment);
            case IDeconstructionAssignmentOperation assignment:
                return Deconstruct(assignment);
            case IEventAssignmentOperation assignment:
                return AssignEvent(assignment);
            case IIsPatternOperation pattern:
                Match(pattern.Pattern, Evaluate(pattern.Value));
                return Values.None;
            case IReturnOperation answer:
                yields |= answer.Kind == OperationKind.YieldReturn;
                returned = returned.With(Evaluate(answer.ReturnedValue));
                return Values.None;
            case IAwaitOperation wait:
                return ReadElement(Evaluate(wait.Operation), wait.Type);
            case IBinaryOperation binary:
                return Combine(binary);
            case IUnaryOperation { OperatorMethod: { } operatorMethod } unary:
                return CallOperator(operatorMethod, unary, [unary.Operand]);
            case IDynamicInvocationOperation invocation:
                return InvokeDynamic(invocation);
            case IAddressOfOperation address:
                return PlacesOf(address.Reference);
            case { Kind: OperationKind.None }:
                return EvaluateUnnamed(operation);
            default:
                return Create(operation);
        }
    }

    private void EvaluateChildren(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
            Evaluate(child);
    }

    /// <summary>
    /// What has no kind of its own: pointers, and what <c>fixed</c> and <c>stackalloc</c> give. A pinned array stands for the
    /// pointer to its elements.
    /// </summary>
    private Values EvaluateUnnamed(IOperation operation)
    {
        if (IsDereference(operation))
            return Read(PlacesOf(operation), operation);
        var all = Values.None;
        foreach (var child in operation.ChildOperations)
            all = all.With(Evaluate(child));
        return all;
    }

    private void Capture(IFlowCaptureOperation capture)
    {
        var value = new Variable(capture.Id, isPlace: false);
        var place = new Variable(capture.Id, isPlace: true);
        var operand = capture.Value;
        if (operand.Type is { IsValueType: true } && IsOperandOfWith(capture.Syntax))
        {
            // A struct is copied before 'with' writes into the copy.
            Set(value, CopyOf(Evaluate(operand), capture.Syntax, operand.Type));
            Set(place, new Place(value, operand.Type));
            return;
        }

        Set(place, IsReference(operand) ? PlacesOf(operand) : new Place(value, operand.Type));
        Set(value, Evaluate(operand));
    }

    /// <summary>Writes to the state that there is once the value is known: finding it may have run a lambda.</summary>
    private void Set(Variable variable, Values values) => state[variable] = values;

    private Values Convert(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } operatorMethod && !Types.IsFramework(operatorMethod.ContainingType))
            return CallOperator(operatorMethod, conversion, [conversion.Operand]);
        if (conversion.OperatorMethod is null && Types.IsView(conversion.Type) && Types.IsPlainStruct(conversion.Operand.Type))
            return Owners(conversion.Operand); // a span over an inline array
        var values = Evaluate(conversion.Operand);
        var isBoxing = conversion.Operand.Type is { IsValueType: true } && conversion.Type is { IsReferenceType: true };
        return isBoxing ? CopyOf(values, conversion.Syntax, conversion.Operand.Type) : values;
    }

    private Values Combine(IBinaryOperation binary)
    {
        if (binary.OperatorMethod is { } operatorMethod && !Types.IsFramework(operatorMethod.ContainingType))
            return CallOperator(operatorMethod, binary, [binary.LeftOperand, binary.RightOperand]);

        // Long sums lean to the left: they are walked in a loop.
        IOperation left = binary;
        var all = Values.None;
        while (left is IBinaryOperation next)
        {
            all = all.With(Evaluate(next.RightOperand));
            left = next.LeftOperand;
        }

        all = all.With(Evaluate(left));
        return binary.Type is { TypeKind: TypeKind.Delegate } ? all : Values.None;
    }

    private Values CallOperator(IMethodSymbol operatorMethod, IOperation operation, ImmutableArray<IOperation> operands)
    {
        var arguments = new Argument[operatorMethod.Parameters.Length];
        for (var i = 0; i < arguments.Length && i < operands.Length; i++)
            arguments[i] = new Argument(Evaluate(operands[i]), Values.None, operands[i], operands[i].Syntax);
        return Call(operatorMethod, operation, Values.None, null, arguments);
    }
}
