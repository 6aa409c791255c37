using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

internal sealed partial class Interpreter
{
    /// <summary>
    /// One call of a method whose effects are known: says them again in terms of what this call passes. The objects of the
    /// summary are the called method's own, and each is looked up here before it may be used.
    /// </summary>
    private sealed class CallBinding(
        Interpreter caller, IMethodSymbol method, IOperation at, Values receiver, IOperation? receiverOperation, Argument[] arguments)
    {
        private readonly Dictionary<AbstractObject, Values> known = [];
        private readonly Dictionary<AccessPath, Values> answers = [];

        /// <summary>Whether changes are of no interest.</summary>
        public bool IsSilent { get; init; }

        public Values Apply(MethodEffects effects)
        {
            // The targets are those of before the call, so they are looked up before anything is written.
            var changed = new List<(Change Change, Values Owners)>();
            foreach (var change in effects.Changes)
            {
                if (!IsSilent && !change.IsLost)
                    changed.Add((change, change.Slot == Slot.Referent ? ReferencesOf(change.Owner, effects.Exit) : Map(change.Owner, effects.Exit)));
            }

            foreach (var callback in effects.Callbacks)
                Invoke(callback, effects.Exit);
            foreach (var (change, owners) in changed)
                Note(change, owners);
            var stores = effects.Exit is null ? [] : Stores(effects.Exit);
            var returned = MapAll(effects.Returned, effects.Exit);
            foreach (var store in stores)
                Store(store.Owners, store.Slot, store.Values);
            return returned;
        }

        private void Invoke(Callback callback, State? exit)
        {
            var passed = new Argument[callback.Arguments.Length];
            for (var i = 0; i < passed.Length; i++)
                passed[i] = new Argument(MapAll(callback.Arguments[i], exit), Values.None, null, null);
            var before = caller.state.Clone();
            var answer = caller.InvokeDelegates(Map(callback.Delegate, exit), passed, at);
            caller.state.Join(before);
            answers[callback.Delegate] = answers.TryGetValue(callback.Delegate, out var others) ? others.With(answer) : answer;
        }

        private void Note(Change change, Values owners)
        {
            var (argument, through) = Passed(change.Owner.Root);
            var isBehindReference = change.Owner.IsBehindReference || change.Slot == Slot.Referent;
            var node = isBehindReference && argument?.Syntax is { } syntax ? syntax : at.Syntax;
            foreach (var owner in owners)
            {
                if (owner is AccessPath path)
                    caller.Note(path, change.Slot, node, through, method, change.Target);
                else if (owner is Place { Owner: AccessPath target } place)
                    caller.Note(target, place.Slot, node, through, method, change.Target);
            }
        }

        private (Argument? Argument, IOperation? Through) Passed(ISymbol root) =>
            root is IParameterSymbol parameter && ArgumentOf(parameter) is { } argument ? (argument, argument.Operation) : (null, receiverOperation);

        /// <summary>What the call passes for a parameter; for that of an extension block it is the receiver.</summary>
        private Argument? ArgumentOf(IParameterSymbol parameter)
        {
            if (parameter.ContainingSymbol is not INamedTypeSymbol)
                return parameter.Ordinal < arguments.Length ? arguments[parameter.Ordinal] : null;
            var places = parameter.RefKind == RefKind.Ref && receiverOperation is not null ? caller.PlacesOf(receiverOperation) : Values.None;
            return new Argument(receiver, places, receiverOperation, null);
        }

        /// <summary>What the method has written into objects that this call passes.</summary>
        private List<(Values Owners, string Slot, Values Values)> Stores(State exit)
        {
            var stores = new List<(Values Owners, string Slot, Values Values)>();
            foreach (var entry in exit.Heap)
            {
                if (entry.Key is not AccessPath path)
                    continue;
                var owners = IsReference(path) ? ReferencesOf(path, exit) : Map(path, exit);
                foreach (var slot in entry.Value.Entries)
                {
                    if (!path.IsInCopy)
                        stores.Add((owners, slot.Key, MapAll(slot.Value, exit)));
                }
            }

            foreach (var entry in exit.Variables)
            {
                if (entry.Key.IsStatic)
                    stores.Add((new Place(entry.Key, null), Slot.Content, MapAll(entry.Value, exit)));
            }

            return stores;
        }

        private void Store(Values owners, string slot, Values values)
        {
            var isOnly = owners.Count == 1 && slot != Slot.Element && !values.Contains(Unwritten.Value);
            foreach (var owner in owners)
            {
                if (owner is Closure or Unwritten)
                    continue;
                var place = owner as Place ?? new Place(owner, slot, null);
                if (isOnly && place.Slot != Slot.Element)
                    caller.WritePlace(place, values);
                else
                    caller.AddToPlace(place, values.Without(Unwritten.Value));
            }
        }

        private Values MapAll(Values values, State? exit)
        {
            var all = Values.None;
            foreach (var value in values)
                all = all.With(Map(value, exit));
            return all;
        }

        private Values Map(AbstractObject value, State? exit)
        {
            if (known.TryGetValue(value, out var mapped))
                return mapped;
            known[value] = Values.None; // an object that holds itself
            mapped = value switch
            {
                AccessPath path => MapPath(path, exit),
                Allocation allocation => MapAllocation(allocation, exit),
                Place place => MapPlace(place, exit),
                Closure { Body: null } closure => new Closure(closure.Method, MapAll(closure.Receiver, exit), null),
                Unwritten => value,
                _ => Values.None,
            };
            known[value] = mapped;
            return mapped;
        }

        private Values MapPath(AccessPath path, State? exit)
        {
            if (path.Parent is not { } parent)
            {
                return path.Root switch
                {
                    IParameterSymbol parameter => ArgumentOf(parameter)?.Values ?? Values.None,
                    INamedTypeSymbol => receiver,
                    var root => caller.Read(new Place(new Variable(root), path.Type), path.Type, isPart: false),
                };
            }

            if (path.Slot == Slot.Referent)
                return Referred(ReferencesOf(parent, exit), path.Type);
            if (path.Slot == Slot.Answer)
                return answers.TryGetValue(parent, out var answer) ? answer : Values.None;
            return caller.ReadSlot(Map(parent, exit), path.Slot, path.Type, isPart: true);
        }

        /// <summary>Whether the path stands for a by-reference parameter, not for an object.</summary>
        private static bool IsReference(AccessPath path) =>
            path is { Parent: null, Root: IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out } };

        /// <summary>The places that a by-reference parameter, or a reference in an object, refers to.</summary>
        private Values ReferencesOf(AccessPath path, State? exit)
        {
            if (!IsReference(path))
                return Map(path, exit);
            return ArgumentOf((IParameterSymbol)path.Root)?.Places ?? Values.None;
        }

        private Values Referred(Values places, ITypeSymbol? type)
        {
            var all = Values.None;
            foreach (var place in places)
            {
                if (place is Place known)
                    all = all.With(Types.IsPlainStruct(type) ? caller.Embedded(known, type) : caller.Read(known, type, isPart: true));
            }

            return all;
        }

        private Values MapAllocation(Allocation allocation, State? exit)
        {
            var mine = caller.Allocate(at.Syntax, allocation.Type, allocation);
            known[allocation] = mine;
            var written = exit?[allocation] ?? Slots.None;
            var slots = written.TryGet(Slot.Original, out var originals) ? caller.CopiedSlots(MapAll(originals, exit)) : Slots.None;
            foreach (var entry in written.Entries)
            {
                if (entry.Key != Slot.Original)
                    slots = slots.With(entry.Key, MapAll(entry.Value, exit));
            }

            caller.state[mine] = IsPassed(mine) ? caller.state[mine].Join(slots) : slots;
            return mine;
        }

        /// <summary>Whether an earlier call at this place has made what this one is given.</summary>
        private bool IsPassed(Allocation created)
        {
            if (receiver.Contains(created))
                return true;
            foreach (var argument in arguments)
            {
                if (argument.Values.Contains(created))
                    return true;
            }

            return false;
        }

        private Values MapPlace(Place place, State? exit)
        {
            if (place.Owner is null)
                return place.Variable.IsStatic ? place : Values.None;
            if (place is { Slot: Slot.Referent, Owner: AccessPath reference })
                return ReferencesOf(reference, exit);
            return PlacesIn(Map(place.Owner, exit), place.Slot, place.Type);
        }
    }
}
