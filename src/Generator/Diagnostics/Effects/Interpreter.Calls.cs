using Hooks.Generators.Diagnostics.Effects.Framework;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>Calls: of methods whose source is here, by their summaries, and of the framework's, by what is known of them.</summary>
internal sealed partial class Interpreter
{
    /// <summary>How deep objects that hold each other are searched.</summary>
    private const int MaxDepth = 6;

    private Values Invoke(IInvocationOperation invocation)
    {
        var target = invocation.TargetMethod;
        switch (target.MethodKind)
        {
            case MethodKind.DelegateInvoke:
                var delegates = Evaluate(invocation.Instance);
                return InvokeDelegates(delegates, Arguments(invocation.Arguments, target), invocation);
            case MethodKind.LocalFunction:
                return InvokeFunction(FunctionOf(target), Arguments(invocation.Arguments, target));
        }

        var receiver = invocation.Instance is not { } instance ? Values.None
            : Types.IsFramework(target.ContainingType) ? Evaluate(instance)
            : Owners(instance);
        if (target.Name == "<Clone>$")
            return CloneRecord(invocation, receiver);
        return Call(target, invocation, receiver, invocation.Instance, Arguments(invocation.Arguments, target));
    }

    /// <summary>What <c>with</c> starts from: a shallow copy, unless the record copies itself in another way.</summary>
    private Values CloneRecord(IInvocationOperation invocation, Values receiver)
    {
        var type = invocation.Instance?.Type as INamedTypeSymbol;
        var constructor = type?.InstanceConstructors.FirstOrDefault(candidate =>
            candidate is { IsImplicitlyDeclared: false, Parameters.Length: 1 } && Types.IsSame(candidate.Parameters[0].Type, type));
        if (constructor is null || !HasBody(constructor))
            return CopyOf(receiver, invocation.Syntax, type);
        var copy = AllocateNew(invocation.Syntax, type);
        Call(constructor, invocation, copy, null, [new Argument(receiver, Values.None, invocation.Instance, null)]);
        return copy;
    }

    private Values InvokeDynamic(IDynamicInvocationOperation invocation)
    {
        Evaluate(invocation.Operation);
        EvaluateEach(invocation.Arguments);
        return Values.None;
    }

    /// <summary>Runs a method on what it is given, and gives what it answers.</summary>
    /// <param name="receiverOperation">The expression that it is called on, to tell how a change gets at its object.</param>
    private Values Call(IMethodSymbol target, IOperation at, Values receiver, IOperation? receiverOperation, Argument[] arguments)
    {
        var targets = IsOwn(target) ? null : OwnTargetsOf(target, receiver);
        if (targets is { Count: 0 })
            return CallForeign(target, at, receiver, receiverOperation, arguments);
        ForgetOut(target, arguments);
        if (!IsWorthACall(target, receiver, arguments))
            return Unknown(at, target.ReturnType);
        var answers = Values.None;
        foreach (var (method, on) in targets ?? TargetsOf(target, receiver))
            answers = answers.With(new CallBinding(this, method, at, on, receiverOperation, arguments).Apply(summaries.Of(method)));
        return answers;
    }

    /// <summary>Something that nothing is known of, but that may hold what is put into it.</summary>
    private Values Unknown(IOperation at, ITypeSymbol? type) =>
        compilation.Mutability.Matters(type) && type is not { SpecialType: SpecialType.System_Void } ? AllocateNew(at.Syntax, type) : Values.None;

    /// <summary>What an <c>out</c> argument held is gone, whatever the method does.</summary>
    private void ForgetOut(IMethodSymbol target, Argument[] arguments)
    {
        foreach (var parameter in target.Parameters)
        {
            if (parameter.RefKind == RefKind.Out && arguments[parameter.Ordinal].Places.Single is Place { Owner: not AccessPath } place)
                WritePlace(place, Values.None);
        }
    }

    private bool IsOwn(IMethodSymbol target) =>
        target.ContainingAssembly is not null && SymbolEqualityComparer.Default.Equals(target.ContainingAssembly, compilation.Compilation.Assembly);

    private bool HasBody(IMethodSymbol? target) => target is not null && IsOwn(target) && compilation.Bodies.Has(target) && !IsEmitted(target);

    /// <summary>A hook's body runs other handlers, which are looked at on their own.</summary>
    private static bool IsEmitted(IMethodSymbol target) => (target.PartialImplementationPart ?? target).IsEmitted();

    /// <summary>
    /// Whether anything that the method gets may lead to an object that this one was given, or it may hand back or exchange
    /// what it gets, or keep it in a new object. What else it does with objects of which none leads to the event is not looked at: it may be half the program.
    /// </summary>
    private bool IsWorthACall(IMethodSymbol target, Values receiver, Argument[] arguments)
    {
        if (HasContent(receiver) || MayHandOn(target, receiver, arguments))
            return true;
        foreach (var argument in arguments)
        {
            if (HasContent(argument.Values) || HasContent(argument.Places))
                return true;
        }

        foreach (var variable in state.Variables)
        {
            if (variable.Key.IsStatic && HasContent(variable.Value))
                return true;
        }

        foreach (var entry in state.Heap)
        {
            if (entry.Key is AccessPath { Root: IFieldSymbol or IPropertySymbol } && HoldsContent(entry.Value, 1))
                return true;
        }

        return false;
    }

    private bool MayHandOn(IMethodSymbol target, Values receiver, Argument[] arguments)
    {
        if (target.MethodKind == MethodKind.Constructor)
            return arguments.Any(argument => !argument.Values.IsEmpty);
        if (target.Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out && compilation.Mutability.Matters(parameter.Type)))
            return true;
        if (target.ReturnsVoid || !compilation.Mutability.Matters(target.ReturnType))
            return false;
        var given = target.ReturnType is INamedTypeSymbol { TypeArguments: var held } ? held.Add(target.ReturnType) : [target.ReturnType];
        return given.Any(type => !OfType(receiver, type).IsEmpty || arguments.Any(argument => !OfType(argument.Values, type).IsEmpty));
    }

    private bool HasContent(Values values, int depth = 0)
    {
        foreach (var value in values)
        {
            var hasContent = value switch
            {
                AccessPath { Root: IFieldSymbol or IPropertySymbol } => !state[value].Entries.IsEmpty,
                AccessPath or Closure => true,
                Place { Owner: { } owner } => HasContent(owner, depth),
                Place place => HasContent(state[place.Variable], depth),
                _ => depth < MaxDepth && HoldsContent(state[value], depth + 1),
            };
            if (hasContent)
                return true;
        }

        return false;
    }

    private bool HoldsContent(Slots slots, int depth)
    {
        foreach (var slot in slots.Entries)
        {
            if (HasContent(slot.Value, depth))
                return true;
        }

        return false;
    }

    /// <summary>The methods that a call may run, each with the objects that it runs on.</summary>
    private List<(IMethodSymbol Method, Values Receiver)> TargetsOf(IMethodSymbol target, Values receiver)
    {
        var targets = new List<(IMethodSymbol Method, Values Receiver)>();
        if (target is { IsStatic: true, IsAbstract: true })
        {
            AddImplementations(Values.None);
            return targets;
        }

        if (!Hierarchy.IsOverridable(target) || receiver.IsEmpty)
        {
            Add(target, receiver);
            return targets;
        }

        foreach (var value in receiver)
        {
            var known = ImplementationOn(value, target);
            if (known is { IsAbstract: false } || !target.IsAbstract)
                Add(known ?? target, value);
            else if (value is AccessPath)
                AddImplementations(value);
        }

        return targets;

        void Add(IMethodSymbol method, Values on)
        {
            if (HasBody(method))
                targets.Add((method, on));
        }

        // Of several implementations, one may be harmless: only where all of them change something, the call does.
        void AddImplementations(Values on)
        {
            var implementations = new List<IMethodSymbol>();
            foreach (var type in compilation.Hierarchy.DerivedFrom(target.ContainingType))
            {
                if (Hierarchy.Implementation(type, target) is { IsAbstract: false } implementation && !implementations.Contains(implementation, SymbolEqualityComparer.Default))
                    implementations.Add(implementation);
            }

            if (implementations.Count == 1 || implementations.TrueForAll(implementation => HasBody(implementation) && !summaries.Of(implementation).Changes.IsEmpty))
                implementations.ForEach(implementation => Add(implementation, on));
        }
    }

    /// <summary>What the objects' own classes run for a method that a type from elsewhere declares, such as <c>IDisposable</c>.</summary>
    private List<(IMethodSymbol Method, Values Receiver)> OwnTargetsOf(IMethodSymbol target, Values receiver)
    {
        var targets = new List<(IMethodSymbol Method, Values Receiver)>();
        if (!Hierarchy.IsOverridable(target))
            return targets;
        foreach (var value in receiver)
        {
            if (ImplementationOn(value, target) is { } implementation && HasBody(implementation))
                targets.Add((implementation, value));
        }

        return targets;
    }

    private static IMethodSymbol? ImplementationOn(AbstractObject value, IMethodSymbol target) =>
        value.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type ? Hierarchy.Implementation(type, target) : null;

    private Values ReadProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property.ReturnsByRef || property.ReturnsByRefReadonly)
            return Read(PlacesOf(reference), reference);
        if (reference.Instance is null)
        {
            return HasBody(property.GetMethod)
                ? Call(property.GetMethod!, reference, Values.None, null, Arguments(reference, null))
                : Read(PlacesOf(reference), reference);
        }

        var owners = Evaluate(reference.Instance);
        foreach (var argument in reference.Arguments)
            Evaluate(argument.Value);
        if (!compilation.Mutability.Matters(property.Type) || owners.IsEmpty)
            return Values.None;
        if (!IsOwn(property))
            return ReadForeign(property, owners, reference);

        var values = Values.None;
        foreach (var owner in owners)
            values = values.With(ReadOwn(property, owner, reference));
        return values;
    }

    private Values ReadOwn(IPropertySymbol property, AbstractObject owner, IPropertyReferenceOperation reference)
    {
        var getter = property.GetMethod;
        if (getter is not null && Hierarchy.IsOverridable(getter) && owner.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            getter = Hierarchy.Implementation(type, getter) ?? getter;
        if (getter is null || !HasBody(getter))
            return ReadSlot(owner, SlotOf(property), reference.Type, isPart: false);

        // What a getter changes, it changes for itself: it fills a cache, say. Nobody thinks of reading as changing.
        var values = new CallBinding(this, getter, reference, owner, null, Arguments(reference, null)) { IsSilent = true }.Apply(summaries.Of(getter));
        foreach (var value in values)
        {
            if (value is AccessPath path && path.Parent == owner && path.Slot != Slot.Element)
                path.Property ??= property.Name;
        }

        return values;
    }

    /// <summary>The elements of sequences, those of the project's own among them: their enumerators are asked.</summary>
    private Values Enumerate(Values sequences, ITypeSymbol? type, IOperation at)
    {
        var elements = ReadElement(sequences, type);
        foreach (var sequence in sequences)
        {
            if (sequence is Allocation { Type: INamedTypeSymbol own } && EnumeratorOf(own) is { } getEnumerator && HasBody(getEnumerator))
                elements = elements.With(ReadElement(Call(getEnumerator, at, sequence, null, []), type));
        }

        return elements;
    }

    private IMethodSymbol? EnumeratorOf(INamedTypeSymbol type)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Compilation.Assembly))
            return null;
        foreach (var @interface in type.AllInterfaces)
        {
            if (@interface.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                return type.FindImplementationForInterfaceMember(@interface.GetMembers("GetEnumerator")[0]) as IMethodSymbol;
        }

        return null;
    }

    private bool IsOwn(IPropertySymbol property) => SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, compilation.Compilation.Assembly);

    /// <summary>The places that a property or an indexer gives by reference.</summary>
    private Values ReferenceFrom(IPropertyReferenceOperation reference)
    {
        var arguments = Arguments(reference, null);
        if (HasBody(reference.Property.GetMethod))
            return Call(reference.Property.GetMethod!, reference, reference.Instance is null ? Values.None : Owners(reference.Instance), reference.Instance, arguments);
        return reference.Instance is null ? Values.None : PlacesIn(Evaluate(reference.Instance), Slot.Element, reference.Type);
    }
}
