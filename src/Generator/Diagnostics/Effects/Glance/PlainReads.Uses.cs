using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Diagnostics.Effects.Glance;

/// <summary>What stands around a mention of the event.</summary>
internal sealed partial class PlainReads
{
    /// <summary>Whether one mention leads to nothing but reading, through the members and calls that stand around it.</summary>
    private bool IsPlain(ExpressionSyntax node, Followed variable)
    {
        if (node.Parent is MemberAccessExpressionSyntax { Name: var name } && name == node)
            return variable.Role is Role.Event or Role.Copy; // another object's member of that name, or the class's field by its full name
        if (variable.Role != Role.Event && node.Parent is AssignmentExpressionSyntax whole && whole.Left == node)
            return true;
        if (variable.Role is Role.Collection or Role.Copy)
            return IsPlainCollection(node, variable.Type);
        return IsPlain(node, variable.Type);
    }

    private bool IsPlain(ExpressionSyntax node, ITypeSymbol type)
    {
        while (true)
        {
            if (IsWritten(node))
                return false;
            if (!Matters(type) && IsOpaque(type))
                return true;
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax:
                    node = (ExpressionSyntax)node.Parent;
                    break;
                case ConditionalAccessExpressionSyntax outer when outer.WhenNotNull == node:
                    node = outer;
                    break;
                case ConditionalAccessExpressionSyntax outer when Binding(outer.WhenNotNull) is { } binding:
                    type = Underlying(type);
                    if (!Step(binding, ref node, ref type, out var isPlain))
                        return isPlain;
                    break;
                case MemberAccessExpressionSyntax or ElementAccessExpressionSyntax:
                    if (!Step((ExpressionSyntax)node.Parent, ref node, ref type, out isPlain))
                        return isPlain;
                    break;
                default:
                    return IsPlainUse(node, type);
            }
        }
    }

    /// <summary>Goes on to what a member, an element or a call gives. False where the answer is known.</summary>
    private bool Step(ExpressionSyntax access, ref ExpressionSyntax node, ref ITypeSymbol type, out bool isPlain)
    {
        isPlain = false;
        if (access.Parent is InvocationExpressionSyntax call && call.Expression == access)
        {
            node = call;
            return NameIn(access) is { } method && StepIntoCall(call, method, ref type, out isPlain);
        }

        node = access;
        var next = NameIn(access) is { } name ? DeclaredMembers.TypeOf(type, name) : DeclaredMembers.IndexedIn(type, IndicesIn(access));
        type = next ?? type;
        return next is not null;
    }

    private static string? NameIn(ExpressionSyntax access) => access switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };

    private static BracketedArgumentListSyntax? IndicesIn(ExpressionSyntax access) => access switch
    {
        ElementAccessExpressionSyntax element => element.ArgumentList,
        ElementBindingExpressionSyntax element => element.ArgumentList,
        _ => null,
    };

    /// <summary>The member or element that <c>?.</c> begins with.</summary>
    private static ExpressionSyntax? Binding(ExpressionSyntax whenNotNull)
    {
        ExpressionSyntax? next = whenNotNull;
        while (next is not (null or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax))
        {
            next = next switch
            {
                MemberAccessExpressionSyntax access => access.Expression,
                ElementAccessExpressionSyntax access => access.Expression,
                InvocationExpressionSyntax call => call.Expression,
                ConditionalAccessExpressionSyntax access => access.Expression,
                PostfixUnaryExpressionSyntax suppressed => suppressed.Operand,
                _ => null,
            };
        }

        return next;
    }

    private static bool IsWritten(ExpressionSyntax node)
    {
        switch (node.Parent)
        {
            case AssignmentExpressionSyntax assignment:
                return assignment.Left == node;
            case PrefixUnaryExpressionSyntax unary:
                return unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression;
            case PostfixUnaryExpressionSyntax unary:
                return !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression);
            case RefExpressionSyntax:
                return true;
            case ArgumentSyntax { Parent: TupleExpressionSyntax tuple }:
                return IsWritten(tuple);
            case ArgumentSyntax argument:
                return !argument.RefKindKeyword.IsKind(SyntaxKind.None);
            default:
                return false;
        }
    }

    /// <summary>Whether what stands around a value that matters only looks at it, keeps it, or gives it another name.</summary>
    private bool IsPlainUse(ExpressionSyntax node, ITypeSymbol type)
    {
        switch (node.Parent)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression or (int)SyntaxKind.IsExpression }:
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } }:
            case InterpolationSyntax:
            case LockStatementSyntax:
            case ExpressionStatementSyntax:
                return true;
            case ForEachStatementSyntax loop when loop.Type.IsVar && loop.Expression == node:
                return DeclaredMembers.ElementOf(type) is { } element && (!Matters(element) || Follow(loop.Identifier.ValueText, element, Role.Event));
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } variable }:
                return !Matters(type) || Follow(variable.Identifier.ValueText, type, Role.Event);
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when Matters(type):
                return IsKept(assignment);
            case ArgumentSyntax argument when Matters(type):
                return IsPlainArgument(argument);
            default:
                return !Matters(type) && !Types.IsInlineArray(type); // a copy of a struct; an inline array may become a span by itself
        }
    }

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
