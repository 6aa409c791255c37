using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>Assignments of every kind, and the changes that they are.</summary>
internal sealed partial class Interpreter
{
    private Values Assign(ISimpleAssignmentOperation assignment)
    {
        var values = EvaluateCopied(assignment.Value);
        Write(assignment.Target, values, assignment);
        return values;
    }

    /// <summary>A value as it arrives elsewhere: a struct is copied on the way.</summary>
    private Values EvaluateCopied(IOperation operation)
    {
        var values = Evaluate(operation);
        return Types.IsPlainStruct(operation.Type) && IsReference(operation) && HasAllocation(values)
            ? CopyOf(values, operation.Syntax, operation.Type)
            : values;
    }

    private static bool HasAllocation(Values values)
    {
        foreach (var value in values)
        {
            if (value is Allocation)
                return true;
        }

        return false;
    }

    /// <summary>Lets a <c>ref</c> local or field refer to another place.</summary>
    private Values AssignReference(ISimpleAssignmentOperation assignment)
    {
        var places = PlacesOf(assignment.Value);
        switch (assignment.Target)
        {
            case ILocalReferenceOperation local:
                state[new Variable(local.Local)] = places;
                break;
            case IParameterReferenceOperation parameter:
                state[new Variable(parameter.Parameter)] = places;
                break;
            case IFieldReferenceOperation { Instance: { } instance } field:
                foreach (var place in PlacesIn(Owners(instance), SlotOf(field.Field), field.Type))
                    WritePlace((Place)place, places);
                break;
        }

        return Read(places, assignment);
    }

    private Values AssignCompound(ICompoundAssignmentOperation assignment)
    {
        var values = Evaluate(assignment.Value);
        if (assignment.OperatorMethod is { } operatorMethod && !Types.IsFramework(operatorMethod.ContainingType))
            values = CallOperator(operatorMethod, assignment, [assignment.Target, assignment.Value]);
        else if (assignment.Type is { TypeKind: TypeKind.Delegate })
            values = values.With(Evaluate(assignment.Target));
        else
            values = Values.None;
        Write(assignment.Target, values, assignment);
        return values;
    }

    private Values Increment(IIncrementOrDecrementOperation increment)
    {
        var values = increment.OperatorMethod is { } operatorMethod && !Types.IsFramework(operatorMethod.ContainingType)
            ? CallOperator(operatorMethod, increment, [increment.Target])
            : Values.None;
        Write(increment.Target, values, increment);
        return values;
    }

    private Values AssignEvent(IEventAssignmentOperation assignment)
    {
        var handler = Evaluate(assignment.HandlerValue);
        if (assignment.EventReference is IEventReferenceOperation { Instance: { } instance } reference)
        {
            foreach (var place in PlacesIn(Owners(instance), reference.Event.Name, reference.Type))
                Write((Place)place, handler, isOnly: false, assignment, reference);
        }

        return Values.None;
    }

    private Values Deconstruct(IDeconstructionAssignmentOperation assignment)
    {
        var value = assignment.Value;
        while (value is IConversionOperation { OperatorMethod: null } conversion)
            value = conversion.Operand;
        var values = Evaluate(assignment.Value);
        WriteParts(assignment.Target, values, value.Type, assignment);
        return values;
    }

    /// <summary>Takes a value apart: each part goes to the target at its position.</summary>
    private void WriteParts(IOperation target, Values values, ITypeSymbol? type, IOperation at)
    {
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation tuple)
        {
            Write(target, values, at);
            return;
        }

        var parts = Parts(values, type, tuple.Elements.Length, at, DeconstructMethod(at.Syntax));
        for (var i = 0; i < tuple.Elements.Length; i++)
            WriteParts(tuple.Elements[i], parts[i].Values, parts[i].Type, at);
    }

    private IMethodSymbol? DeconstructMethod(SyntaxNode syntax)
    {
        var model = compilation.ModelOf(syntax.SyntaxTree);
        return syntax.FirstAncestorOrSelf<SyntaxNode>(node => node is AssignmentExpressionSyntax or ForEachVariableStatementSyntax) switch
        {
            AssignmentExpressionSyntax node => model.GetDeconstructionInfo(node).Method,
            ForEachVariableStatementSyntax node => model.GetDeconstructionInfo(node).Method,
            _ => null,
        };
    }

    /// <summary>What an assignment to the target means.</summary>
    private void Write(IOperation target, Values values, IOperation at)
    {
        switch (target)
        {
            case IPropertyReferenceOperation { Property: { ReturnsByRef: false, ReturnsByRefReadonly: false } } property:
                WriteProperty(property, values, at);
                break;
            case IEventReferenceOperation { Instance: { } instance } reference:
                Write(PlacesIn(Owners(instance), reference.Event.Name, reference.Type), values, at, target);
                break;
            default:
                Write(PlacesOf(target), values, at, target);
                break;
        }
    }

    private void WriteProperty(IPropertyReferenceOperation property, Values values, IOperation at)
    {
        if (property.Instance is null)
        {
            if (HasBody(property.Property.SetMethod))
                Call(property.Property.SetMethod!, at, Values.None, null, Arguments(property, values));
            else
                state[new Variable(property.Property)] = values;
            return;
        }

        var owners = Owners(property.Instance);
        var arguments = Arguments(property, values);
        var slot = SlotOf(property.Property);
        foreach (var owner in owners)
        {
            if (SetterOf(owner, property.Property) is { } setter)
                Call(setter, at, owner, property.Instance, arguments);
            else if (owner is Allocation || (owner is AccessPath && !IsOfWrapper(property.Property, owner)))
                Write(new Place(owner, slot, property.Type), values, owners.Count == 1, at, property);
        }
    }

    /// <summary>Whether the property is not the object's but that of a stream or a writer over it.</summary>
    private static bool IsOfWrapper(IPropertySymbol property, AbstractObject wrapped) =>
        !property.IsIndexer && Types.IsFramework(property.ContainingType) && !Types.CanBe(wrapped.Type, property.ContainingType);

    /// <summary>
    /// What the setter of an object of a known type runs; null where it only stores the value. To set a property of the event
    /// is a change of it whatever that runs, unless the property is only an extension.
    /// </summary>
    private IMethodSymbol? SetterOf(AbstractObject owner, IPropertySymbol property)
    {
        if (property.SetMethod is not { } setter || (owner is not Allocation && property.ContainingType.TypeKind != TypeKind.Extension))
            return null;
        var target = owner.Type is INamedTypeSymbol type && Hierarchy.IsOverridable(setter) ? Hierarchy.Implementation(type, setter) ?? setter : setter;
        return HasBody(target) ? target : null;
    }

    private Argument[] Arguments(IPropertyReferenceOperation property, Values? value)
    {
        var arguments = new Argument[property.Property.Parameters.Length + (value is null ? 0 : 1)];
        foreach (var argument in property.Arguments)
        {
            if (argument.Parameter is { } parameter)
                arguments[parameter.Ordinal] = new Argument(Evaluate(argument.Value), Values.None, argument.Value, argument.Syntax);
        }

        if (value is { } assigned)
            arguments[arguments.Length - 1] = new Argument(assigned, Values.None, null, null);
        return arguments;
    }

    private void Write(Values places, Values values, IOperation at, IOperation through)
    {
        foreach (var place in places)
        {
            if (place is Place known)
                Write(known, values, places.Count == 1, at, through);
        }
    }

    /// <param name="isOnly">Whether nothing else may be meant, so that what was there before is gone.</param>
    private void Write(Place place, Values values, bool isOnly, IOperation at, IOperation through)
    {
        if (place.Owner is AccessPath path)
            Note(path, place.Slot, at.Syntax, through);
        if (isOnly && place.Slot != Slot.Element)
            WritePlace(place, values);
        else
            AddToPlace(place, values);
    }

    /// <summary>Notes a change of an object that the method was given.</summary>
    private void Note(AccessPath owner, string slot, SyntaxNode node, IOperation? through, IMethodSymbol? callee = null, string? calleeTarget = null)
    {
        node = node is VariableDeclaratorSyntax { Initializer.Value: var disposed } ? disposed : WholeExpression(node);
        if (!changes.ContainsKey((owner, slot, node)))
        {
            var way = new Way(function, AliasIn(through), callee is null ? null : NameOf(callee), calleeTarget);
            changes.Add((owner, slot, node), new Change(owner, slot, node, way));
        }
    }

    /// <summary>With the <c>?.</c> that a change may depend on.</summary>
    private static SyntaxNode WholeExpression(SyntaxNode node)
    {
        while (node.Parent is ConditionalAccessExpressionSyntax outer && outer.WhenNotNull == node)
            node = outer;
        return node;
    }

    /// <summary>What stands between the parameter and the written object; null where it is only its members.</summary>
    private string? AliasIn(IOperation? through)
    {
        var root = through?.Syntax;
        while (true)
        {
            switch (root)
            {
                case MemberAccessExpressionSyntax access:
                    root = access.Expression;
                    break;
                case ElementAccessExpressionSyntax access:
                    root = access.Expression;
                    break;
                case ConditionalAccessExpressionSyntax access:
                    root = access.Expression;
                    break;
                case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax:
                    root = root.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(access => access.WhenNotNull.Span.Contains(root.Span))?.Expression;
                    break;
                case ParenthesizedExpressionSyntax outer:
                    root = outer.Expression;
                    break;
                case CastExpressionSyntax cast:
                    root = cast.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    root = suppressed.Operand;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } cast:
                    root = cast.Left;
                    break;
                case RefExpressionSyntax reference:
                    root = reference.Expression;
                    break;
                case ArgumentSyntax argument:
                    root = argument.Expression;
                    break;
                case IdentifierNameSyntax name:
                    return IsParameter(name.Identifier.ValueText) ? null : $"'{name.Identifier.ValueText}'";
                case null or ThisExpressionSyntax or AssignmentExpressionSyntax:
                    return null;
                default:
                    return $"'{Shortened(root.ToString())}'";
            }
        }
    }

    private bool IsParameter(string name)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == name)
                return true;
        }

        return false;
    }

    private static string Shortened(string text)
    {
        const int enough = 60;
        var line = string.Join(" ", text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= enough ? line : line.Substring(0, enough) + "…";
    }

    private static string NameOf(IMethodSymbol callee) => callee.MethodKind switch
    {
        MethodKind.Constructor => $"new {callee.ContainingType.Name}",
        MethodKind.PropertySet or MethodKind.PropertyGet => $"{callee.ContainingType.Name}.{callee.AssociatedSymbol?.Name}",
        _ => $"{callee.ContainingType?.Name}.{callee.Name}",
    };
}
