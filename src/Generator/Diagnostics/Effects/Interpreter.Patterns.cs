using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>Patterns, and values that are taken apart.</summary>
internal sealed partial class Interpreter
{
    /// <summary>What the members of a pattern are members of.</summary>
    private readonly Stack<Values> instances = new();

    /// <summary>Gives each variable of a pattern what it stands for.</summary>
    private void Match(IPatternOperation pattern, Values values)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, declaration.MatchesNull ? values : OfType(values, declaration.MatchedType));
                break;
            case IRecursivePatternOperation recursive:
                MatchRecursive(recursive, values);
                break;
            case IListPatternOperation list:
                MatchList(list, values);
                break;
            case IBinaryPatternOperation binary:
                Match(binary.LeftPattern, values);
                Match(binary.RightPattern, values);
                break;
            case INegatedPatternOperation negated:
                Match(negated.Pattern, values);
                break;
        }
    }

    private void Declare(ISymbol? variable, Values values)
    {
        if (variable is not null)
            state[new Variable(variable)] = values;
    }

    private void MatchRecursive(IRecursivePatternOperation pattern, Values values)
    {
        var matched = OfType(values, pattern.MatchedType);
        Declare(pattern.DeclaredSymbol, matched);
        foreach (var property in pattern.PropertySubpatterns)
        {
            instances.Push(matched);
            var member = Evaluate(property.Member);
            instances.Pop();
            Match(property.Pattern, member);
        }

        if (pattern.DeconstructionSubpatterns.IsEmpty)
            return;
        var parts = Parts(matched, pattern.MatchedType, pattern.DeconstructionSubpatterns.Length, pattern, pattern.DeconstructSymbol as IMethodSymbol);
        for (var i = 0; i < parts.Length; i++)
            Match(pattern.DeconstructionSubpatterns[i], parts[i].Values);
    }

    private void MatchList(IListPatternOperation list, Values values)
    {
        foreach (var item in list.Patterns)
        {
            if (item is ISlicePatternOperation { Pattern: { } rest })
                Match(rest, Types.IsView(list.InputType) ? values : CopyOf(values, item.Syntax, list.InputType));
            else if (item is not ISlicePatternOperation)
                Match(item, ReadElement(values, item.InputType));
        }
    }

    /// <summary>The parts of a tuple, or those that a <c>Deconstruct</c> gives.</summary>
    private (Values Values, ITypeSymbol? Type)[] Parts(Values values, ITypeSymbol? type, int count, IOperation at, IMethodSymbol? deconstruct)
    {
        var parts = new (Values Values, ITypeSymbol? Type)[count];
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            for (var i = 0; i < count && i < tuple.TupleElements.Length; i++)
                parts[i] = (ReadSlot(values, TupleSlot(i), tuple.TupleElements[i].Type), tuple.TupleElements[i].Type);
        }
        else if (deconstruct is not null)
        {
            var isExtension = deconstruct.IsStatic && deconstruct.Parameters.Length == count + 1;
            var first = isExtension ? 1 : 0;
            if (HasBody(deconstruct))
                return DeconstructInto(parts, values, at, deconstruct, first);
            for (var i = 0; i < count && first + i < deconstruct.Parameters.Length; i++)
                parts[i] = PartOf(values, type, deconstruct.Parameters[first + i]);
        }

        return parts;
    }

    private (Values Values, ITypeSymbol? Type)[] DeconstructInto(
        (Values Values, ITypeSymbol? Type)[] parts, Values values, IOperation at, IMethodSymbol deconstruct, int first)
    {
        var given = AllocateNew(at.Syntax, null, nameof(Parts));
        var arguments = new Argument[deconstruct.Parameters.Length];
        if (first == 1)
            arguments[0] = new Argument(values, Values.None, null, null);
        for (var i = 0; i < parts.Length; i++)
            arguments[first + i] = new Argument(Values.None, new Place(given, TupleSlot(i), null), null, null);
        Call(deconstruct, at, first == 1 ? Values.None : values, null, arguments);
        for (var i = 0; i < parts.Length; i++)
        {
            var type = deconstruct.Parameters[first + i].Type;
            parts[i] = (ReadSlot(given, TupleSlot(i), type, isPart: false), type);
        }

        return parts;
    }

    /// <summary>A record's <c>Deconstruct</c>, and most of the framework's, gives the properties of the same names.</summary>
    private (Values Values, ITypeSymbol? Type) PartOf(Values values, ITypeSymbol? type, IParameterSymbol parameter)
    {
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            foreach (var member in owner.GetMembers())
            {
                if (member is IPropertySymbol property && string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
                    return (ReadSlot(values, property.Name, parameter.Type), parameter.Type);
            }
        }

        return (Values.None, parameter.Type);
    }
}
