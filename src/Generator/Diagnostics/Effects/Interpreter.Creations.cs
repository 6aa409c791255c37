using System.Collections.Immutable;
using Hooks.Generators.Diagnostics.Effects.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>New objects, and what they are made with.</summary>
internal sealed partial class Interpreter
{
    private Values Create(IOperation operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation creation:
                return Construct(creation);
            case IAnonymousObjectCreationOperation creation:
                return CreateAnonymous(creation);
            case ITupleOperation tuple:
                return CreateTuple(tuple);
            case IArrayCreationOperation creation:
                EvaluateEach(creation.DimensionSizes);
                return CreateHolder(creation, creation.Initializer is { } initializer ? Elements(initializer) : Values.None);
            case ICollectionExpressionOperation collection:
                return CreateHolder(collection, Elements(collection));
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target);
            case IFlowAnonymousFunctionOperation lambda:
                return CreateClosure(lambda);
            case IMethodReferenceOperation reference:
                return CreateClosure(reference);
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation);
            case IParenthesizedOperation inner:
                return Evaluate(inner.Operand);
            case IArgumentOperation argument:
                return Evaluate(argument.Value);
            case ITypeParameterObjectCreationOperation or IDynamicObjectCreationOperation:
                EvaluateChildren(operation);
                return AllocateNew(operation.Syntax, operation.Type);
            default:
                EvaluateChildren(operation);
                return Values.None;
        }
    }

    private void EvaluateEach(ImmutableArray<IOperation> operations)
    {
        foreach (var operation in operations)
            Evaluate(operation);
    }

    private Values Construct(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor)
        {
            EvaluateChildren(creation);
            return AllocateNew(creation.Syntax, creation.Type);
        }

        var arguments = Arguments(creation.Arguments, constructor);
        if (Views.IsView(constructor) && !arguments[0].Values.IsEmpty)
            return arguments[0].Values;
        var created = AllocateNew(creation.Syntax, creation.Type);
        Call(constructor, creation, created, null, arguments);
        return created;
    }

    private Values CreateAnonymous(IAnonymousObjectCreationOperation creation)
    {
        var slots = Slots.None;
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
                slots = slots.With(property.Property.Name, EvaluateCopied(assignment.Value));
        }

        var created = Allocate(creation.Syntax, creation.Type);
        state[created] = slots;
        return created;
    }

    private Values CreateTuple(ITupleOperation tuple)
    {
        var slots = Slots.None;
        for (var i = 0; i < tuple.Elements.Length; i++)
            slots = slots.With(TupleSlot(i), EvaluateCopied(tuple.Elements[i]));
        var created = Allocate(tuple.Syntax, tuple.Type);
        state[created] = slots;
        return created;
    }

    private static string TupleSlot(int index) => $"Item{index + 1}";

    private Values CreateHolder(IOperation creation, Values elements)
    {
        var created = Allocate(creation.Syntax, creation.Type);
        state[created] = Slots.None.With(Slot.Element, elements);
        return created;
    }

    private Values Elements(IArrayInitializerOperation initializer)
    {
        var elements = Values.None;
        foreach (var value in initializer.ElementValues)
            elements = elements.With(value is IArrayInitializerOperation inner ? Elements(inner) : EvaluateCopied(value));
        return elements;
    }

    private Values Elements(ICollectionExpressionOperation collection)
    {
        var elements = Values.None;
        foreach (var element in collection.Elements)
        {
            elements = elements.With(element is ISpreadOperation spread
                ? Enumerate(Evaluate(spread.Operand), spread.ElementType, spread)
                : EvaluateCopied(element));
        }

        return elements;
    }

    private Argument[] Arguments(ImmutableArray<IArgumentOperation> operations, IMethodSymbol target)
    {
        var arguments = new Argument[target.Parameters.Length];
        foreach (var operation in operations)
        {
            var argument = operation.Parameter is { RefKind: RefKind.Ref or RefKind.Out or RefKind.In or RefKind.RefReadOnlyParameter } parameter
                ? ReferenceArgument(operation, parameter)
                : new Argument(EvaluateCopied(operation.Value), Values.None, operation.Value, operation.Syntax);
            if (operation.Parameter is { } known && known.Ordinal < arguments.Length)
                arguments[known.Ordinal] = argument;
        }

        return arguments;
    }

    private Argument ReferenceArgument(IArgumentOperation operation, IParameterSymbol parameter)
    {
        var places = PlacesOf(operation.Value);
        var values = parameter.RefKind == RefKind.Out ? Values.None : IsReference(operation.Value) ? Read(places, operation.Value) : Evaluate(operation.Value);
        return new Argument(values, places, operation.Value, operation.Syntax);
    }
}
