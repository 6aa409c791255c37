using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>Where values are kept: what an expression that may be assigned to refers to, and reading and writing there.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Whether the operation names a place, not just a value.</summary>
    private static bool IsReference(IOperation operation) => operation is ILocalReferenceOperation or IParameterReferenceOperation
        or IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation
        or IImplicitIndexerReferenceOperation or IInlineArrayAccessOperation or IDynamicMemberReferenceOperation
        or IDynamicIndexerAccessOperation or IFlowCaptureReferenceOperation or IInstanceReferenceOperation
        or IInvocationOperation { TargetMethod.ReturnsByRef: true } || IsDereference(operation);

    /// <summary>Whether it is <c>*p</c>, <c>p[i]</c> or the left of <c>p-&gt;x</c>.</summary>
    private static bool IsDereference(IOperation operation)
    {
        if (operation.Kind != OperationKind.None || operation.Type is null)
            return false;
        foreach (var child in operation.ChildOperations)
            return child.Type is IPointerTypeSymbol pointer && SymbolEqualityComparer.Default.Equals(pointer.PointedAtType, operation.Type);
        return false;
    }

    private static bool IsOperandOfWith(SyntaxNode syntax)
    {
        while (syntax.Parent is ParenthesizedExpressionSyntax outer)
            syntax = outer;
        return syntax.Parent is WithExpressionSyntax with && with.Expression == syntax;
    }

    private static string SlotOf(ISymbol member) => member switch
    {
        IFieldSymbol { AssociatedSymbol: { } property } => property.Name,
        IFieldSymbol { CorrespondingTupleField: { } element } => element.Name,
        IPropertySymbol { IsIndexer: true } => Slot.Element,
        _ => member.Name,
    };

    /// <summary>The places that the operation may name; none for what is no place.</summary>
    private Values PlacesOf(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return local.Local.RefKind == RefKind.None
                    ? new Place(new Variable(local.Local), local.Local.Type)
                    : state[new Variable(local.Local)];
            case IParameterReferenceOperation parameter:
                return PlacesOf(parameter.Parameter);
            case IFieldReferenceOperation { Field.IsStatic: true } field:
                return field.Field.IsConst ? Values.None : new Place(new Variable(field.Field), field.Type);
            case IFieldReferenceOperation { Instance: { } instance } field:
                return field.Field.RefKind == RefKind.None
                    ? PlacesIn(Owners(instance), SlotOf(field.Field), field.Type)
                    : Referents(ReadSlot(Owners(instance), SlotOf(field.Field), field.Type, isPart: true), field.Type);
            case IPropertyReferenceOperation { Property.ReturnsByRef: true } or IPropertyReferenceOperation { Property.ReturnsByRefReadonly: true }:
                return ReferenceFrom((IPropertyReferenceOperation)operation);
            case IPropertyReferenceOperation { Property.IsStatic: true } property:
                return new Place(new Variable(property.Property), property.Type);
            case IPropertyReferenceOperation { Instance: { } instance } property:
                foreach (var argument in property.Arguments)
                    Evaluate(argument.Value);
                return PlacesIn(Owners(instance), SlotOf(property.Property), property.Type);
            case IArrayElementReferenceOperation element:
                foreach (var index in element.Indices)
                    Evaluate(index);
                return PlacesIn(Evaluate(element.ArrayReference), Slot.Element, element.Type);
            case IImplicitIndexerReferenceOperation element:
                Evaluate(element.Argument);
                return PlacesIn(Evaluate(element.Instance), Slot.Element, element.Type);
            case IInlineArrayAccessOperation element:
                Evaluate(element.Argument);
                return PlacesIn(Owners(element.Instance), Slot.Element, element.Type);
            case IDynamicMemberReferenceOperation { Instance: { } instance } member:
                return PlacesIn(Evaluate(instance), member.MemberName, null);
            case IDynamicIndexerAccessOperation element:
                foreach (var index in element.Arguments)
                    Evaluate(index);
                return PlacesIn(Evaluate(element.Operation), Slot.Element, null);
            case IFlowCaptureReferenceOperation capture:
                return state[new Variable(capture.Id, isPlace: true)];
            case IInvocationOperation { TargetMethod: { } target } invocation when target.ReturnsByRef || target.ReturnsByRefReadonly:
                return Invoke(invocation);
            case IDeclarationExpressionOperation declaration:
                return PlacesOf(declaration.Expression);
            case IConversionOperation { OperatorMethod: null } conversion:
                return PlacesOf(conversion.Operand);
            case ISimpleAssignmentOperation { IsRef: true } assignment:
                AssignReference(assignment);
                return PlacesOf(assignment.Target);
            default:
                return IsDereference(operation) ? Dereference(operation) : Values.None;
        }
    }

    private Values PlacesOf(IParameterSymbol parameter)
    {
        var variable = new Variable(parameter);
        if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            return state[variable];
        var isOfOuterConstructor = parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && !SymbolEqualityComparer.Default.Equals(constructor, method);
        return isOfOuterConstructor
            ? PlacesIn(This, SlotOfCaptured(parameter), parameter.Type)
            : new Place(variable, parameter.Type);
    }

    /// <summary>Where an object keeps a parameter of its primary constructor.</summary>
    private static string SlotOfCaptured(IParameterSymbol parameter) => $"({parameter.Name})";

    private static Values PlacesIn(Values owners, string slot, ITypeSymbol? type)
    {
        var places = Values.None;
        foreach (var owner in owners)
        {
            if (owner is AccessPath or Allocation)
                places = places.With(new Place(owner, slot, type));
            else if (owner is Place && slot == Slot.Element)
                places = places.With(owner); // a pointer, or a span that was made of a reference
        }

        return places;
    }

    /// <summary>The places that references refer to; of one that the method was given, its caller knows which.</summary>
    private static Values Referents(Values references, ITypeSymbol? type)
    {
        var places = Values.None;
        foreach (var reference in references)
        {
            if (reference is Place)
                places = places.With(reference);
            else if (reference is AccessPath)
                places = places.With(new Place(reference, Slot.Referent, type));
        }

        return places;
    }

    /// <summary>What lies where a pointer points: at a place, or at the elements of a pinned array.</summary>
    private Values Dereference(IOperation operation)
    {
        var places = Values.None;
        var isFirst = true;
        foreach (var child in operation.ChildOperations)
        {
            var values = Evaluate(child);
            if (isFirst)
            {
                foreach (var value in values)
                    places = places.With(PlacesIn(value, Slot.Element, operation.Type));
            }

            isFirst = false;
        }

        return places;
    }

    /// <summary>A part of a sequence: of a span it is the span, of an array a copy.</summary>
    private Values Slice(IOperation sequence, IOperation slice)
    {
        var values = Evaluate(sequence);
        return Types.IsView(sequence.Type) ? values : CopyOf(values, slice.Syntax, slice.Type);
    }

    /// <summary>
    /// The objects of which a member of the operation is a slot. Those of a class are its values; a struct is the slot's
    /// owner where it is kept, and where it is only a value, writing to it changes nothing else.
    /// </summary>
    private Values Owners(IOperation instance)
    {
        if (!Types.IsPlainStruct(instance.Type))
            return Evaluate(instance);
        if (instance is IInstanceReferenceOperation)
            return Evaluate(instance);
        var owners = Values.None;
        if (IsVariable(instance))
        {
            foreach (var place in PlacesOf(instance))
                owners = place is Place known ? owners.With(Embedded(known, instance.Type)) : owners;
            return owners;
        }

        return CopyOf(Evaluate(instance), instance.Syntax, instance.Type);
    }

    /// <summary>Whether a method that is called on the struct gets the struct itself: properties, results and what is read-only are copied.</summary>
    private static bool IsVariable(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => property.Property.ReturnsByRef,
        IParameterReferenceOperation parameter => parameter.Parameter.RefKind is not (RefKind.In or RefKind.RefReadOnlyParameter),
        ILocalReferenceOperation local => local.Local.RefKind is not RefKind.RefReadOnly,
        IFieldReferenceOperation field => !field.Field.IsReadOnly && (field.Instance is null || !Types.IsPlainStruct(field.Instance.Type) || IsVariable(field.Instance) || field.Instance is IInstanceReferenceOperation),
        _ => IsReference(operation),
    };

    /// <summary>The struct that lies in a place, as the owner of its slots.</summary>
    private Values Embedded(Place place, ITypeSymbol? type)
    {
        if (place.Owner is AccessPath path)
            return ReadSlot(path, place.Slot, type, isPart: true);

        var values = Read(place, type, isPart: true);
        var owners = Values.None;
        var copied = Values.None;
        foreach (var value in values)
        {
            // The parameter that holds a struct by value is the struct.
            if (value is Allocation || (value is AccessPath { Parent: null } root && place.Variable.Symbol is { } symbol && SymbolEqualityComparer.Default.Equals(root.Root, symbol)))
                owners = owners.With(value);
            else
                copied = copied.With(value);
        }

        if (copied.IsEmpty && !owners.IsEmpty)
            return owners;
        var copy = AllocateNew((object?)place.Owner ?? place.Variable, type, place.Slot);
        state[copy] = Slots.None.With(Slot.Original, copied);
        owners = owners.With(copy);
        WritePlace(place, owners);
        return owners;
    }

    /// <summary>What is kept in the places.</summary>
    private Values Read(Values places, IOperation? operation)
    {
        var values = Values.None;
        foreach (var place in places)
        {
            if (place is Place known)
                values = values.With(Read(known, operation?.Type ?? known.Type, isPart: false));
        }

        return values;
    }

    private Values Read(Place place, ITypeSymbol? type, bool isPart)
    {
        if (place.Owner is not null)
            return ReadSlot(place.Owner, place.Slot, type, isPart);
        if (!place.Variable.IsStatic)
            return state[place.Variable];
        if (type is not null && !compilation.Mutability.Matters(type))
            return Values.None;
        if (!state.TryGet(place.Variable, out var values))
            return Root(place.Variable.Symbol!, place.Type!);
        return values.Contains(Unwritten.Value) ? values.Without(Unwritten.Value).With(Root(place.Variable.Symbol!, place.Type!)) : values;
    }

    private Values ReadSlot(Values owners, string slot, ITypeSymbol? type, bool isPart = false)
    {
        var values = Values.None;
        foreach (var owner in owners)
            values = values.With(ReadSlot(owner, slot, type, isPart));
        return values;
    }

    /// <param name="isPart">Whether the slot itself is meant, a struct's part, and not just what can be changed through it.</param>
    private Values ReadSlot(AbstractObject owner, string slot, ITypeSymbol? type, bool isPart)
    {
        if (!isPart && !compilation.Mutability.Matters(type))
            return Values.None;
        var isWritten = state[owner].TryGet(slot, out var written);
        var values = written.Without(Unwritten.Value);
        if (owner is AccessPath path)
            return values.With(path.Child(slot, type));
        if (owner is Allocation allocation && (!isWritten || written.Contains(Unwritten.Value)))
            values = values.With(ReadUnwritten(allocation, slot, type));
        return slot == Slot.Element ? ElementsOf(owner, values, type) : values;
    }

    /// <summary>Those that can be of the type. What a dictionary holds is not told apart: each of its entries has it all.</summary>
    private Values ElementsOf(AbstractObject owner, Values values, ITypeSymbol? type)
    {
        var possible = OfType(values, type);
        if (!Types.IsEntry(type) || possible.Count == values.Count)
            return possible;
        var entry = Allocate(owner, type, nameof(Slot.Element));
        state[entry] = Slots.None.With(Slot.Element, values);
        return possible.With(entry);
    }

    /// <summary>What a slot of a new object holds before it is written: what the original has, or something new too.</summary>
    private Values ReadUnwritten(Allocation owner, string slot, ITypeSymbol? type)
    {
        if (state[owner].TryGet(Slot.Original, out var originals))
            return ReadSlot(originals.Without(Unwritten.Value), slot, type);
        if (slot == Slot.Element)
            return Values.None;
        if (Types.IsFramework(owner.Type) && state[owner].TryGet(Slot.Element, out var elements))
            return OfType(elements.Without(Unwritten.Value), type);
        var inner = Allocate(owner, type, slot);
        state[owner].TryGet(slot, out var written);
        state[owner] = state[owner].With(slot, written.Without(Unwritten.Value).With(inner));
        return inner;
    }

    /// <summary>One element of any of the sequences, tasks and other holders.</summary>
    private Values ReadElement(Values holders, ITypeSymbol? type) => ReadSlot(holders, Slot.Element, type);

    private static Values OfType(Values values, ITypeSymbol? type)
    {
        var possible = Values.None;
        foreach (var value in values)
        {
            if (Types.CanBe(value.Type, type))
                possible = possible.With(value);
        }

        return possible;
    }

    /// <summary>A copy of the objects' own slots: what they refer to is not copied.</summary>
    private Values CopyOf(Values originals, object node, ITypeSymbol? type, object? inner = null)
    {
        if (originals.IsEmpty)
            return originals;
        var slots = CopiedSlots(originals);
        var copy = Allocate(node, type, inner);
        state[copy] = slots;
        return copy;
    }

    /// <summary>What a copy holds: of objects that were made here what they hold now, of others whatever they hold.</summary>
    private Slots CopiedSlots(Values originals)
    {
        var paths = Values.None;
        var slots = Slots.None;
        foreach (var original in originals)
        {
            if (original is not Allocation allocation)
                paths = paths.With(original);
            else if (slots.Entries.IsEmpty)
                slots = state[allocation];
            else
                slots = slots.Join(state[allocation]);
        }

        if (paths.IsEmpty)
            return slots;
        var all = slots.TryGet(Slot.Original, out var known) ? known.With(paths) : paths;
        return slots.Join(Slots.None).With(Slot.Original, all); // where it is another's copy, the slots are not those
    }

    /// <summary>Writes without noting a change.</summary>
    private void WritePlace(Place place, Values values)
    {
        if (place.Owner is null)
            state[place.Variable] = values;
        else
            state[place.Owner] = state[place.Owner].With(place.Slot, values);
    }

    /// <summary>Writes where what was there may stay: into one of several places, or one of several elements.</summary>
    private void AddToPlace(Place place, Values values)
    {
        if (place.Owner is null)
        {
            state[place.Variable] = (place.Variable.IsStatic && !state.TryGet(place.Variable, out _) ? Unwritten.Value : state[place.Variable]).With(values);
            return;
        }

        var known = state[place.Owner].TryGet(place.Slot, out var written) ? written : Unwritten.Value;
        state[place.Owner] = state[place.Owner].With(place.Slot, known.With(values));
    }
}
