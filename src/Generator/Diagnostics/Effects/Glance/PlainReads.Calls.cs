using Hooks.Generators.Diagnostics.Effects.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Diagnostics.Effects.Glance;

/// <summary>Calls on the event, and with it.</summary>
internal sealed partial class PlainReads
{
    /// <summary>Goes on to what a method of the event gives. False where the answer is known.</summary>
    private bool StepIntoCall(InvocationExpressionSyntax call, string name, ref ITypeSymbol type, out bool isPlain)
    {
        isPlain = false;
        if (name is nameof(ToString) or nameof(GetHashCode) or nameof(GetType))
        {
            isPlain = type.IsReferenceType;
            return false;
        }

        if (DeclaredMembers.Methods(type, name) is not { } methods)
            return false;
        if (methods.Count > 0)
        {
            var receiver = type;
            if (HasLambda(call))
                return StepIntoLambdas(call, methods, ref type, out isPlain);
            isPlain = methods.TrueForAll(method => IsRead(method, call) && ChangingMethods.ChangedBy(method, receiver).IsEmpty)
                || (methods.Count == 1 && IsOwnRead(methods[0]));
            return false;
        }

        return StepIntoQuery(call, name, ref type, out isPlain);
    }

    private static bool HasLambda(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(argument => argument.Expression is AnonymousFunctionExpressionSyntax);

    /// <summary>Whether a framework's method runs nothing of ours, and gives nothing that matters but to variables that are followed.</summary>
    private bool IsRead(IMethodSymbol method, InvocationExpressionSyntax call) =>
        Types.IsFramework(method.ContainingType)
        && (method.ContainingType.IsReferenceType || method.ContainingType.IsReadOnly || method.IsReadOnly)
        && !method.ReturnsByRef
        && !Matters(method.ReturnType)
        && method.Parameters.All(parameter => parameter.Type.TypeKind != TypeKind.Delegate
            && (parameter.RefKind == RefKind.None || (parameter.RefKind == RefKind.Out && IsPlainOut(parameter, call))));

    private bool IsPlainOut(IParameterSymbol parameter, InvocationExpressionSyntax call)
    {
        if (!Matters(parameter.Type))
            return true;
        var arguments = call.ArgumentList.Arguments;
        return parameter.Ordinal < arguments.Count && arguments[parameter.Ordinal] is { NameColon: null, Expression: var given } && given switch
        {
            DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable } => FollowOnce(variable.Identifier.ValueText, parameter.Type),
            DeclarationExpressionSyntax { Designation: DiscardDesignationSyntax } or IdentifierNameSyntax { Identifier.ValueText: "_" } => true,
            _ => false,
        };
    }

    /// <summary>A variable that several methods of the same name may give the event to.</summary>
    private bool FollowOnce(string name, ITypeSymbol type) => followed.TryGetValue(name, out var known)
        ? known.Role == Role.Event && Types.IsSame(known.Type, type)
        : Follow(name, type, Role.Event);

    /// <summary>Whether a method of the event is the project's own, and known to change nothing and to give nothing that matters.</summary>
    private bool IsOwnRead(IMethodSymbol method) =>
        IsOwn(method)
        && !method.ReturnsByRef
        && !method.ReturnsByRefReadonly
        && !Matters(method.ReturnType)
        && IsHarmless(method);

    /// <summary>Whether a mention of a collection of the handler's class that may hold the event leaves what it holds alone.</summary>
    private bool IsPlainCollection(ExpressionSyntax node, ITypeSymbol type)
    {
        switch (node.Parent)
        {
            case LockStatementSyntax:
                return true;
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member when call.Expression == member:
                return DeclaredMembers.Methods(type, member.Name.Identifier.ValueText) is { Count: > 0 } methods
                    && methods.TrueForAll(method => Types.IsFramework(method.ContainingType)
                        && (IsRead(method, call) || (IsStatement(call) && !call.ArgumentList.Arguments.Any(argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None)))))
                    && (!HasLambda(call) || (IsList(type) && AreLambdasPlain(call, type)));
            case MemberAccessExpressionSyntax member:
                return DeclaredMembers.TypeOf(type, member.Name.Identifier.ValueText) is { } value && !Matters(value);
            case ElementAccessExpressionSyntax element:
                return element.Parent is AssignmentExpressionSyntax assignment && assignment.Left == element
                    || (DeclaredMembers.IndexedIn(type, element.ArgumentList) is { } item && IsPlain(element, item));
            case ForEachStatementSyntax loop when loop.Type.IsVar:
                return DeclaredMembers.ElementOf(type) is { } each && Follow(loop.Identifier.ValueText, each, Role.Event);
            default:
                return false;
        }
    }

    private static bool IsStatement(ExpressionSyntax call) => call.Parent switch
    {
        ExpressionStatementSyntax or ArrowExpressionClauseSyntax => true,
        AwaitExpressionSyntax awaited => IsStatement(awaited),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => true,
        _ => false,
    };

    /// <summary>Whether an assignment puts the event into a field of the handler's class, or into a collection there.</summary>
    private bool IsKept(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        IdentifierNameSyntax name => FieldCalled(name.Identifier.ValueText) is { } type && Follow(name.Identifier.ValueText, type, Role.Field),
        ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax name } =>
            FieldCalled(name.Identifier.ValueText) is { } type && IsFrameworkCollection(type) && Follow(name.Identifier.ValueText, type, Role.Collection),
        _ => false,
    };

    private static bool IsFrameworkCollection(ITypeSymbol type) =>
        type is IArrayTypeSymbol || (Types.IsFramework(type) && DeclaredMembers.ElementOf(type) is not null);

    /// <summary>The type of a field or property of the handler's class; null where a local has the name, or an accessor does more.</summary>
    private ITypeSymbol? FieldCalled(string name)
    {
        if (declarations.ContainsKey(name))
            return null;
        foreach (var member in DeclaredMembers.VisibleIn(method.ContainingType, name))
        {
            return member switch
            {
                IFieldSymbol field => field.Type,
                IPropertySymbol { GetMethod: var getter, SetMethod: var setter } property when !HasBody(getter) && !HasBody(setter) => property.Type,
                _ => null,
            };
        }

        return null;
    }

    private bool HasBody(IMethodSymbol? accessor) => accessor is not null && compilation.Bodies.Has(accessor);

    /// <summary>Whether the event is passed to a method that is known to leave it alone.</summary>
    private bool IsPlainArgument(ArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is not InvocationExpressionSyntax call || HasLambda(call))
            return false;
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }, Name.Identifier.ValueText: var name }:
                return IsHarmless(call, compilation.Compilation.GetSpecialType(SpecialType.System_String).GetMembers(name));
            case IdentifierNameSyntax { Identifier.ValueText: var name } when !declarations.ContainsKey(name):
                return IsHarmless(call, DeclaredMembers.VisibleIn(method.ContainingType, name));
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var owner } receiver, Name.Identifier.ValueText: var name }
                when !declarations.ContainsKey(owner):
                if (FieldCalled(owner) is { } type)
                    return IsKept(call, owner, type, name);
                return TypeCalled(receiver) is { } holder && IsHarmless(call, holder.GetMembers(name));
            default:
                return false;
        }
    }

    /// <summary>Whether a field's own method takes the event.</summary>
    private bool IsKept(InvocationExpressionSyntax call, string field, ITypeSymbol type, string name)
    {
        if (DeclaredMembers.Methods(type, name) is not { Count: > 0 } methods || !IsHarmless(call, methods))
            return false;
        return Types.IsFramework(type) && (DeclaredMembers.ElementOf(type) is null || Follow(field, type, Role.Collection));
    }

    private INamedTypeSymbol? TypeCalled(IdentifierNameSyntax name) => compilation.TypeCalled(
        name.Identifier.ValueText, method.ContainingType, name.SyntaxTree, (syntax.Parent as TypeDeclarationSyntax)?.OpenBraceToken.Span.End ?? syntax.SpanStart);

    /// <summary>Whether none of the methods that a call may mean changes what it gets, or hands it back to where it is used.</summary>
    private bool IsHarmless(InvocationExpressionSyntax call, IEnumerable<ISymbol> members)
    {
        var own = 0;
        var count = 0;
        foreach (var member in members)
        {
            if (member is not IMethodSymbol { ReturnsByRef: false, ReturnsByRefReadonly: false } candidate || (Matters(candidate.ReturnType) && !candidate.ReturnsVoid && !IsStatement(call)))
                return false;
            if (candidate.Parameters.Any(parameter => parameter.RefKind != RefKind.None || parameter.Type.TypeKind == TypeKind.Delegate))
                return false;
            count++;
            if (IsOwn(candidate))
                own++;
            else if (!ChangingMethods.ChangedBy(candidate).All(changed => changed.Length == 0))
                return false;
        }

        return own == 0 ? count > 0 : count == 1 && members.First() is IMethodSymbol target && IsHarmless(target);
    }

    private bool IsHarmless(IMethodSymbol target)
    {
        if (Hierarchy.IsOverridable(target) || target.IsExtensionMethod || !compilation.Bodies.Has(target))
            return false;
        var effects = summaries.Of(target);
        return effects is { Changes.IsEmpty: true, Callbacks.IsEmpty: true, IsComplete: true }
            && effects.Exit?.Heap.Keys.Any(owner => owner is AccessPath { Root: IParameterSymbol or INamedTypeSymbol }) != true
            && effects.Exit?.Variables.Any(variable => variable.Key.IsStatic && !variable.Value.IsEmpty) != true;
    }

    /// <summary>Whether the project's own static methods, and those of the handler's class, leave what it keeps as it is.</summary>
    private bool LeaveKeptAlone(SyntaxNode body) => body.DescendantNodes().OfType<InvocationExpressionSyntax>().All(call => call.Expression switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var name } => name == "nameof" || IsHarmless(call, DeclaredMembers.VisibleIn(method.ContainingType, name)),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var name } =>
            IsHarmless(call, DeclaredMembers.VisibleIn(method.ContainingType, name)),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver, Name.Identifier.ValueText: var name } =>
            TypeCalled(receiver) is not { } holder || !IsOwn(holder) || IsHarmless(call, holder.GetMembers(name)),
        _ => true,
    });

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Compilation.Assembly);
}
