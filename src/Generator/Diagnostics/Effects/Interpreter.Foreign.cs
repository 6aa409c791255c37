using Hooks.Generators.Diagnostics.Effects.Framework;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>Calls of methods whose source is elsewhere. Of the framework's, tables and signatures tell what they do; others change nothing.</summary>
internal sealed partial class Interpreter
{
    private Values CallForeign(IMethodSymbol target, IOperation at, Values receiver, IOperation? receiverOperation, Argument[] arguments)
    {
        var isFramework = Types.IsFramework(target.ContainingType);
        if (Framework.Copies.IsShallowCopy(target))
            return CopyOf(receiver, at.Syntax, at.Type);

        var flow = new TypeFlow(this, target, at);
        flow.Enter(receiver, arguments);
        var changed = ChangingMethods.ChangedBy(target, receiverOperation?.Type);
        foreach (var name in changed)
            Change(target, name, at, receiver, receiverOperation, arguments, flow);
        if (isFramework && Mailboxes.Takes(target))
            Put(flow.ContentsFor(null), receiver);
        if (target.MethodKind == MethodKind.Constructor && receiver.Single is Allocation created)
            Fill(created, target, arguments, flow);
        WriteReferences(target, at, receiver, arguments, flow, isFramework);

        if (isFramework && Views.IsView(target))
            return receiver.IsEmpty && arguments.Length > 0 ? arguments[0].Values.With(arguments[0].Places) : receiver;
        if (!changed.IsEmpty && Types.IsSame(target.ReturnType, target.ContainingType))
            return receiver; // a StringBuilder's methods give it back
        if (target.ReturnsByRef || target.ReturnsByRefReadonly || target.ReturnType is IPointerTypeSymbol)
            return References(receiver, arguments, target);
        if (target.ReturnsVoid)
            return Values.None;
        if (PartsOf(target, target.ReturnType, receiver, arguments) is { IsEmpty: false } parts)
            return parts;
        return isFramework ? flow.Result() : Unknown(at, target.ReturnType);
    }

    /// <summary>Notes what the tables say, and puts what the method gets into what it changes.</summary>
    private void Change(
        IMethodSymbol target, string name, IOperation at, Values receiver, IOperation? receiverOperation, Argument[] arguments, TypeFlow flow)
    {
        var parameter = name.Length == 0 ? null : target.Parameters.FirstOrDefault(candidate => candidate.Name == name);
        if (name.Length > 0 && parameter is null)
            return;
        var owners = parameter is null ? receiver : arguments[parameter.Ordinal].Values;
        var through = parameter is null ? receiverOperation : arguments[parameter.Ordinal].Operation;
        var contents = flow.ContentsFor(parameter);
        foreach (var owner in owners)
        {
            switch (owner)
            {
                case AccessPath path:
                    Note(path, Slot.Content, at.Syntax, through);
                    break;
                case Place { Owner: AccessPath path } place:
                    Note(path, place.Slot, at.Syntax, through);
                    continue;
                case Closure or Place:
                    continue;
            }

            if (target.Name == "Clear" && owners.Count == 1)
                WritePlace(new Place(owner, Slot.Element, null), Values.None);
            else if (!contents.IsEmpty)
                AddToPlace(new Place(owner, Slot.Element, null), contents);
        }
    }

    private void Put(Values contents, Values holders)
    {
        foreach (var holder in holders)
        {
            if (holder is Allocation && !contents.IsEmpty)
                AddToPlace(new Place(holder, Slot.Element, null), contents);
        }
    }

    /// <summary>What a new object of a foreign type holds: what its type arguments say, and arguments that are called as a property is.</summary>
    private void Fill(Allocation created, IMethodSymbol constructor, Argument[] arguments, TypeFlow flow)
    {
        var contents = flow.ContentsFor(null);
        if (!contents.IsEmpty)
            AddToPlace(new Place(created, Slot.Element, null), contents);
        foreach (var parameter in constructor.Parameters)
        {
            var values = arguments[parameter.Ordinal].Values;
            if (!values.IsEmpty && MemberCalled(constructor.ContainingType, parameter) is { } member)
                WritePlace(new Place(created, member, null), values);
        }
    }

    private static string? MemberCalled(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        foreach (var member in type.GetMembers())
        {
            var memberType = member switch
            {
                IPropertySymbol { IsStatic: false } property => property.Type,
                IFieldSymbol { IsStatic: false } field => field.Type,
                _ => null,
            };
            if (memberType is not null && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && Types.CanBe(parameter.Type, memberType))
                return member.Name;
        }

        return null;
    }

    /// <summary>A foreign method may write to what it gets by reference, unless it is known not to.</summary>
    private void WriteReferences(IMethodSymbol target, IOperation at, Values receiver, Argument[] arguments, TypeFlow flow, bool isFramework)
    {
        foreach (var parameter in target.Parameters)
        {
            if (parameter.RefKind is not (RefKind.Ref or RefKind.Out) || (isFramework && ReferenceReaders.OnlyReads(target, parameter)))
                continue;
            var argument = arguments[parameter.Ordinal];
            if (argument.Operation is null)
                continue;
            var values = !isFramework ? Unknown(argument.Operation, parameter.Type)
                : PartsOf(target, parameter.Type, receiver, arguments) is { IsEmpty: false } parts ? parts
                : flow.ValuesOf(parameter);
            if (parameter.RefKind == RefKind.Ref)
                values = values.With(argument.Values);
            foreach (var place in argument.Places)
            {
                if (place is not Place known)
                    continue;
                if (known.Owner is AccessPath path)
                    Note(path, known.Slot, argument.Syntax ?? at.Syntax, argument.Operation);
                if (argument.Places.Count == 1 && known.Slot != Slot.Element)
                    WritePlace(known, values);
                else
                    AddToPlace(known, values);
            }
        }
    }

    /// <summary>What a framework method gives by reference lies where its reference arguments do, or among the elements that it is given.</summary>
    private static Values References(Values receiver, Argument[] arguments, IMethodSymbol target)
    {
        var places = PlacesIn(receiver, Slot.Element, target.ReturnType);
        foreach (var parameter in target.OriginalDefinition.Parameters)
        {
            var argument = arguments[parameter.Ordinal];
            if (parameter.RefKind is not (RefKind.None or RefKind.Out))
                places = places.With(argument.Places);
            else if (parameter.Type is not ITypeParameterSymbol)
                places = places.With(PlacesIn(argument.Values, Slot.Element, target.ReturnType));
        }

        return places;
    }

    /// <summary>What belongs to a document that the method was given: its nodes, rows and attributes.</summary>
    /// <param name="type">The type of what it gives.</param>
    private Values PartsOf(IMethodSymbol target, ITypeSymbol type, Values receiver, Argument[] arguments)
    {
        if (!Documents.GivesPart(target) || !compilation.Mutability.Matters(type))
            return Values.None;
        var whole = receiver.IsEmpty && target.IsExtensionMethod && arguments.Length > 0 ? arguments[0].Values : receiver;
        var parts = Values.None;
        foreach (var value in whole)
        {
            if (value is AccessPath path)
                parts = parts.With(path.Child(Slot.Element, null));
        }

        return parts;
    }

    private Values ReadForeign(IPropertySymbol property, Values owners, IPropertyReferenceOperation reference)
    {
        if (!Types.IsFramework(property.ContainingType))
            return ReadSlot(owners, SlotOf(property), reference.Type);
        if (Views.IsView(property) || (property.Name is "Keys" or "Values" && Sequences.IsSequence(property.ContainingType)))
            return owners;
        if (property.Name == "Current" && Sequences.IsEnumerator(property.ContainingType))
            return ReadElement(owners, reference.Type);

        var values = Values.None;
        foreach (var owner in owners)
        {
            var slot = SlotOf(property);
            if (owner is AccessPath || slot == Slot.Element || state[owner].TryGet(slot, out _) || state[owner].TryGet(Slot.Original, out _))
                values = values.With(ReadSlot(owner, slot, reference.Type, isPart: false));
            if (slot != Slot.Element && state[owner].TryGet(Slot.Element, out _))
            {
                var flow = new TypeFlow(this, property.GetMethod ?? property.SetMethod!, reference);
                flow.Enter(owner, []);
                values = values.With(flow.Result());
            }
        }

        return values;
    }
}
