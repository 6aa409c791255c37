using Hooks.Generators.Diagnostics.Effects.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>
/// Tells from the syntax and from declared types alone that a body only reads what its method was given, so that it need
/// not be bound. Most handlers log, count or map, and end here. Whatever is not plain is left to the analysis.
/// </summary>
internal sealed class PlainReads
{
    private static readonly HashSet<string> Queries = new(StringComparer.Ordinal)
    {
        "All", "Any", "Average", "Count", "Distinct", "DistinctBy", "First", "FirstOrDefault", "Last", "LastOrDefault", "LongCount",
        "Max", "MaxBy", "Min", "MinBy", "OrderBy", "OrderByDescending", "Select", "Single", "SingleOrDefault", "Skip", "SkipWhile",
        "Sum", "Take", "TakeWhile", "ThenBy", "ThenByDescending", "Where",
    };

    private readonly CompilationEffects compilation;
    private readonly Dictionary<string, List<IdentifierNameSyntax>> mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> declarations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ITypeSymbol Type, int Declarations)> followed = new(StringComparer.Ordinal);
    private readonly Queue<string> open = new();

    private PlainReads(CompilationEffects compilation) => this.compilation = compilation;

    public static bool AreAll(MethodDeclarationSyntax syntax, IMethodSymbol method, CompilationEffects compilation) =>
        new PlainReads(compilation).AreAll(syntax, method);

    private bool AreAll(MethodDeclarationSyntax syntax, IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
                return false;
            if (Matters(parameter.Type) || !IsOpaque(parameter.Type))
                Follow(parameter.Name, parameter.Type);
        }

        if (open.Count == 0)
            return true;
        Collect(syntax.Body ?? (SyntaxNode)syntax.ExpressionBody!);
        foreach (var parameter in method.Parameters)
            Declare(parameter.Name);
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            if (!mentions.TryGetValue(name, out var places))
                continue;
            foreach (var place in places)
            {
                if (!IsPlain(place, followed[name].Type))
                    return false;
            }
        }

        // No name may stand for something else as well.
        foreach (var name in followed)
        {
            if (declarations[name.Key] != name.Value.Declarations)
                return false;
        }

        return true;
    }

    private bool Matters(ITypeSymbol type) => compilation.Mutability.Matters(type);

    /// <summary>Whether nothing that is done with a value can change where it came from. A struct that can be written may be written in place.</summary>
    private static bool IsOpaque(ITypeSymbol type) =>
        !type.IsValueType || type.IsReadOnly || type.TypeKind == TypeKind.Enum || type.SpecialType is not SpecialType.None;

    /// <summary>Looks at what is done with a variable too. False where it has another type elsewhere.</summary>
    private bool Follow(string name, ITypeSymbol type)
    {
        if (followed.TryGetValue(name, out var known))
        {
            followed[name] = (known.Type, known.Declarations + 1);
            return Types.IsSame(known.Type, type);
        }

        followed.Add(name, (type, 1));
        open.Enqueue(name);
        return true;
    }

    private void Collect(SyntaxNode body)
    {
        foreach (var node in body.DescendantNodes())
        {
            switch (node)
            {
                case IdentifierNameSyntax name:
                    if (!mentions.TryGetValue(name.Identifier.ValueText, out var places))
                        mentions.Add(name.Identifier.ValueText, places = []);
                    places.Add(name);
                    break;
                case VariableDeclaratorSyntax variable:
                    Declare(variable.Identifier.ValueText);
                    break;
                case ParameterSyntax parameter:
                    Declare(parameter.Identifier.ValueText);
                    break;
                case SingleVariableDesignationSyntax designation:
                    Declare(designation.Identifier.ValueText);
                    break;
                case ForEachStatementSyntax loop:
                    Declare(loop.Identifier.ValueText);
                    break;
                case FromClauseSyntax from:
                    Declare(from.Identifier.ValueText);
                    break;
                case CatchDeclarationSyntax declaration:
                    Declare(declaration.Identifier.ValueText);
                    break;
            }
        }
    }

    private void Declare(string name)
    {
        declarations.TryGetValue(name, out var count);
        declarations[name] = count + 1;
    }

    /// <summary>Whether one mention leads to nothing but reading, through the members and calls that stand around it.</summary>
    private bool IsPlain(ExpressionSyntax node, ITypeSymbol type)
    {
        if (node.Parent is MemberAccessExpressionSyntax { Name: var name } && name == node)
            return true; // another object's member of that name
        while (true)
        {
            if (IsWritten(node))
                return false;
            if (!Matters(type) && IsOpaque(type))
                return true;
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
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
        var name = access switch
        {
            MemberAccessExpressionSyntax member => member.Name,
            MemberBindingExpressionSyntax member => member.Name,
            _ => null,
        };
        if (access.Parent is InvocationExpressionSyntax call && call.Expression == access)
        {
            node = call;
            return name is not null && Call(call, name.Identifier.ValueText, ref type, out isPlain);
        }

        node = access;
        var next = name is null ? IndexedIn(type, access) : MemberOf(type, name.Identifier.ValueText);
        type = next ?? type;
        return next is not null;
    }

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

    /// <summary>Whether what stands around a value that matters only looks at it, or gives it another name.</summary>
    private bool IsPlainUse(ExpressionSyntax node, ITypeSymbol type)
    {
        switch (node.Parent)
        {
            case BinaryExpressionSyntax binary:
                return binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.IsExpression;
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } }:
            case InterpolationSyntax:
            case ExpressionStatementSyntax:
                return true;
            case ForEachStatementSyntax loop when loop.Type.IsVar && loop.Expression == node:
                return ElementOf(type) is { } element && (!Matters(element) || Follow(loop.Identifier.ValueText, element));
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } variable }:
                return !Matters(type) || Follow(variable.Identifier.ValueText, type);
            default:
                return !Matters(type); // a copy of a struct
        }
    }

    private bool Call(InvocationExpressionSyntax call, string name, ref ITypeSymbol type, out bool isPlain)
    {
        isPlain = false;
        if (name is nameof(ToString) or nameof(GetHashCode) or nameof(GetType))
        {
            isPlain = type.IsReferenceType;
            return false;
        }

        if (AnyMethod(type, name, out var isHarmless))
        {
            isPlain = isHarmless && !call.ArgumentList.Arguments.Any(argument => argument.Expression is AnonymousFunctionExpressionSyntax);
            return false;
        }

        if (ElementOf(type) is not { } element || !IsLinq(call, name, element))
            return false;
        switch (name)
        {
            case "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "MaxBy" or "MinBy":
                type = element;
                return true;
            case "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Take" or "Skip" or "TakeWhile" or "SkipWhile" or "Distinct" or "DistinctBy":
                type = compilation.Compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T).Construct(element);
                return true;
            default:
                isPlain = true; // what its lambda gives is free of the event where all that it mentions is
                return false;
        }
    }

    /// <summary>Whether it is a query whose lambdas get the elements; those are followed.</summary>
    private bool IsLinq(InvocationExpressionSyntax call, string name, ITypeSymbol element)
    {
        if (!Queries.Contains(name) || compilation.Declares(name))
            return false;
        var hasLambda = false;
        foreach (var argument in call.ArgumentList.Arguments)
        {
            var first = argument.Expression switch
            {
                SimpleLambdaExpressionSyntax lambda => lambda.Parameter,
                ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0],
                _ => null,
            };
            if (first is null && argument.Expression is not LiteralExpressionSyntax)
                return false;
            if (first is not null && Matters(element) && !Follow(first.Identifier.ValueText, element))
                return false;
            hasLambda |= first is not null;
        }

        return hasLambda || !Matters(element) || name is not ("Max" or "Min");
    }

    /// <summary>Whether the type has methods of that name, and whether a call of any of them is a read that gives nothing that matters.</summary>
    private bool AnyMethod(ITypeSymbol type, string name, out bool isHarmless)
    {
        var isFound = false;
        isHarmless = true;
        foreach (var owner in Types.WithInherited(type))
        {
            foreach (var member in owner.GetMembers(name))
            {
                isFound = true;
                isHarmless &= member is IMethodSymbol method
                    && Types.IsFramework(owner)
                    && (owner.IsReferenceType || owner.IsReadOnly || method.IsReadOnly)
                    && !Matters(method.ReturnType)
                    && method.Parameters.All(parameter => parameter.RefKind == RefKind.None && parameter.Type.TypeKind != TypeKind.Delegate)
                    && ChangingMethods.ChangedBy(method).IsEmpty;
            }
        }

        return isFound;
    }

    private static ITypeSymbol? MemberOf(ITypeSymbol type, string name)
    {
        foreach (var owner in Types.WithInherited(type))
        {
            foreach (var member in owner.GetMembers(name))
            {
                return member switch
                {
                    IPropertySymbol { IsStatic: false } property => property.Type,
                    IFieldSymbol { IsStatic: false } field => field.Type,
                    _ => null,
                };
            }
        }

        return null;
    }

    private static ITypeSymbol? IndexedIn(ITypeSymbol type, ExpressionSyntax access)
    {
        var arguments = access switch
        {
            ElementAccessExpressionSyntax element => element.ArgumentList,
            ElementBindingExpressionSyntax element => element.ArgumentList,
            _ => null,
        };
        if (arguments is null || arguments.Arguments.Any(argument => argument.Expression is RangeExpressionSyntax))
            return null;
        if (type is IArrayTypeSymbol array)
            return array.ElementType;
        foreach (var owner in Types.WithInherited(type))
        {
            foreach (var member in owner.GetMembers("this[]"))
                return (member as IPropertySymbol)?.Type;
        }

        return null;
    }

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>What a loop gives; null where it is not that simple.</summary>
    private static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.ElementType;
        ITypeSymbol? element = null;
        foreach (var owner in Types.WithInherited(type))
        {
            if (owner.OriginalDefinition.SpecialType != SpecialType.System_Collections_Generic_IEnumerable_T)
                continue;
            if (element is not null)
                return null;
            element = ((INamedTypeSymbol)owner).TypeArguments[0];
        }

        return element;
    }
}
