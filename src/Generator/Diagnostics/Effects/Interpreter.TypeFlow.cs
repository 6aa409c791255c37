using Hooks.Generators.Diagnostics.Effects.Framework;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

internal sealed partial class Interpreter
{
    /// <summary>
    /// What a generic method passes on, as its signature alone tells: it has no way to make a <c>T</c>, so every one that it
    /// gives back, hands to a lambda or puts into a collection is one that it was given. <c>First</c>, <c>ToList</c>,
    /// <c>GroupBy</c>, <c>Task.FromResult</c>, <c>GetOrAdd</c> and hundreds more need no table.
    /// </summary>
    private sealed class TypeFlow
    {
        private const int MaxRounds = 3;

        private readonly Interpreter interpreter;
        private readonly IMethodSymbol target;
        private readonly IMethodSymbol definition;
        private readonly IOperation at;
        private readonly bool holdsObjects;
        private readonly Dictionary<ITypeSymbol, Values> contents = new(SymbolEqualityComparer.Default);

        public TypeFlow(Interpreter interpreter, IMethodSymbol target, IOperation at)
        {
            this.interpreter = interpreter;
            this.target = target;
            definition = target.OriginalDefinition;
            this.at = at;
            holdsObjects = Holders.HoldObjects(target.ContainingType);
        }

        /// <summary>Takes in what the method gets, and runs the lambdas among it.</summary>
        public void Enter(Values receiver, Argument[] arguments)
        {
            if (!receiver.IsEmpty && target.MethodKind != MethodKind.Constructor)
                TakeHolder(definition.ContainingType, target.ContainingType, receiver);
            foreach (var parameter in definition.Parameters)
            {
                var values = arguments.Length > parameter.Ordinal ? arguments[parameter.Ordinal].Values : Values.None;
                if (!values.IsEmpty)
                    Take(parameter.Type, target.Parameters[parameter.Ordinal].Type, values);
            }

            for (var round = 0; round < MaxRounds && RunDelegates(arguments); round++)
            {
            }
        }

        /// <summary>What goes into a parameter's object, or into that which the method is called on.</summary>
        public Values ContentsFor(IParameterSymbol? parameter)
        {
            var type = parameter is null ? definition.ContainingType : definition.Parameters[parameter.Ordinal].Type;
            var all = Values.None;
            foreach (var entry in contents)
            {
                if (Mentions(type, entry.Key))
                    all = all.With(entry.Value);
            }

            return all;
        }

        /// <summary>What the method may write to a by-reference parameter.</summary>
        public Values ValuesOf(IParameterSymbol parameter) =>
            Make(definition.Parameters[parameter.Ordinal].Type, parameter.Type, parameter.Name);

        public Values Result() => Make(definition.ReturnType, target.ReturnType, "");

        /// <summary>Runs each delegate on what its parameters' types say. False where none of them has given anything new.</summary>
        private bool RunDelegates(Argument[] arguments)
        {
            var isNew = false;
            for (var i = 0; i < arguments.Length; i++)
            {
                if (arguments[i].Values.IsEmpty || DelegateOf(definition.Parameters[i].Type) is not { } signature || DelegateOf(target.Parameters[i].Type) is not { } actual)
                    continue;
                var passed = new Argument[signature.Parameters.Length];
                for (var j = 0; j < passed.Length; j++)
                    passed[j] = new Argument(Make(signature.Parameters[j].Type, actual.Parameters[j].Type, $"{i}.{j}"), Values.None, null, null);
                var before = interpreter.state.Clone();
                var answer = interpreter.InvokeDelegates(arguments[i].Values, passed, at);
                interpreter.state.Join(before);
                isNew |= Take(signature.ReturnType, actual.ReturnType, answer);
            }

            return isNew;
        }

        private static IMethodSymbol? DelegateOf(ITypeSymbol type) => type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? invoke
            : type is INamedTypeSymbol { Name: "Expression", TypeArguments.Length: 1 } tree && tree.TypeArguments[0] is INamedTypeSymbol { DelegateInvokeMethod: { } inner } ? inner
            : null;

        /// <summary>Notes what values of a type hold. False where that is nothing new.</summary>
        private bool Take(ITypeSymbol type, ITypeSymbol actual, Values values)
        {
            if (values.IsEmpty)
                return false;
            switch (type)
            {
                case ITypeParameterSymbol:
                    return Add(type, values);
                case { SpecialType: SpecialType.System_Object } when holdsObjects:
                    return Add(type, values);
                case IArrayTypeSymbol array when actual is IArrayTypeSymbol actualArray:
                    return Take(array.ElementType, actualArray.ElementType, interpreter.ReadElement(values, actualArray.ElementType));
                case INamedTypeSymbol { TypeKind: not TypeKind.Delegate } named when actual is INamedTypeSymbol actualNamed:
                    return TakeHolder(named, actualNamed, values);
                default:
                    return false;
            }
        }

        private bool TakeHolder(INamedTypeSymbol type, INamedTypeSymbol actual, Values values)
        {
            if (type.IsTupleType && actual.IsTupleType)
                return TakeTuple(type, actual, values);
            var isNew = false;
            if (holdsObjects && !type.IsGenericType && (type.SpecialType == SpecialType.System_Array || Sequences.IsSequence(type)))
                isNew = Add(interpreter.compilation.Compilation.ObjectType, interpreter.ReadElement(values, null));
            for (var (next, nextActual) = (type, actual); next is not null && nextActual is not null; (next, nextActual) = (next.ContainingType, nextActual.ContainingType))
            {
                for (var i = 0; i < next.TypeArguments.Length && i < nextActual.TypeArguments.Length; i++)
                {
                    if (MentionsAny(next.TypeArguments[i]))
                        isNew |= Take(next.TypeArguments[i], nextActual.TypeArguments[i], interpreter.Enumerate(values, nextActual.TypeArguments[i], at));
                }
            }

            return isNew;
        }

        private bool TakeTuple(INamedTypeSymbol type, INamedTypeSymbol actual, Values values)
        {
            var isNew = false;
            for (var i = 0; i < type.TupleElements.Length; i++)
            {
                var element = actual.TupleElements[i].Type;
                isNew |= Take(type.TupleElements[i].Type, element, interpreter.ReadSlot(values, TupleSlot(i), element));
            }

            return isNew;
        }

        private bool Add(ITypeSymbol type, Values values)
        {
            contents.TryGetValue(type, out var known);
            var joined = known.With(values);
            contents[type] = joined;
            return joined.Count != known.Count;
        }

        /// <summary>A value of the type, made of what the method was given.</summary>
        /// <param name="inner">Tells the objects of one call apart.</param>
        private Values Make(ITypeSymbol type, ITypeSymbol actual, string inner)
        {
            if (!interpreter.compilation.Mutability.Matters(actual) || actual.SpecialType == SpecialType.System_Void)
                return Values.None;
            switch (type)
            {
                case ITypeParameterSymbol or { SpecialType: SpecialType.System_Object }:
                    return contents.TryGetValue(type, out var values) ? OfType(values, actual) : Values.None;
                case IArrayTypeSymbol array when actual is IArrayTypeSymbol actualArray:
                    return Holder(actual, inner, Make(array.ElementType, actualArray.ElementType, inner + "[]"));
                case INamedTypeSymbol { IsTupleType: true } tuple when actual is INamedTypeSymbol { IsTupleType: true } actualTuple:
                    return MakeTuple(tuple, actualTuple, inner);
                case INamedTypeSymbol { TypeKind: not TypeKind.Delegate } named when actual is INamedTypeSymbol actualNamed:
                    return Holder(actual, inner, Held(named, actualNamed, inner));
                default:
                    return Values.None;
            }
        }

        private Values Held(INamedTypeSymbol type, INamedTypeSymbol actual, string inner)
        {
            var held = Values.None;
            for (var (next, nextActual) = (type, actual); next is not null && nextActual is not null; (next, nextActual) = (next.ContainingType, nextActual.ContainingType))
            {
                for (var i = 0; i < next.TypeArguments.Length && i < nextActual.TypeArguments.Length; i++)
                {
                    if (MentionsAny(next.TypeArguments[i]))
                        held = held.With(Make(next.TypeArguments[i], nextActual.TypeArguments[i], $"{inner}<{i}>"));
                }
            }

            if (!type.IsGenericType && holdsObjects && Sequences.IsSequence(type) && contents.TryGetValue(interpreter.compilation.Compilation.ObjectType, out var objects))
                held = held.With(objects);
            return held;
        }

        private Values MakeTuple(INamedTypeSymbol type, INamedTypeSymbol actual, string inner)
        {
            var slots = Slots.None;
            for (var i = 0; i < type.TupleElements.Length; i++)
                slots = slots.With(TupleSlot(i), Make(type.TupleElements[i].Type, actual.TupleElements[i].Type, $"{inner}.{i}"));
            var made = interpreter.Allocate(at.Syntax, actual, inner);
            interpreter.state[made] = slots;
            return made;
        }

        private Values Holder(ITypeSymbol type, string inner, Values held)
        {
            var made = interpreter.Allocate(at.Syntax, type, inner);
            interpreter.state[made] = held.IsEmpty ? Slots.None : Slots.None.With(Slot.Element, held);
            return made;
        }

        private static bool MentionsAny(ITypeSymbol type) => Parsing.SymbolExtensions.Contains(type, part => part is ITypeParameterSymbol);

        private static bool Mentions(ITypeSymbol type, ITypeSymbol parameter) =>
            parameter.SpecialType == SpecialType.System_Object || Parsing.SymbolExtensions.Contains(type, part => SymbolEqualityComparer.Default.Equals(part, parameter));
    }
}
