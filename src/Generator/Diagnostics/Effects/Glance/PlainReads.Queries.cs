using Hooks.Generators.Diagnostics.Effects.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Diagnostics.Effects.Glance;

/// <summary>Queries of LINQ, and methods of lists that run lambdas.</summary>
internal sealed partial class PlainReads
{
    private static readonly HashSet<string> Queries = new(StringComparer.Ordinal)
    {
        "All", "Any", "Average", "Count", "Distinct", "DistinctBy", "First", "FirstOrDefault", "GroupBy", "Last", "LastOrDefault", "LongCount",
        "Max", "MaxBy", "Min", "MinBy", "OrderBy", "OrderByDescending", "Select", "Single", "SingleOrDefault", "Skip", "SkipWhile",
        "Sum", "Take", "TakeWhile", "ThenBy", "ThenByDescending", "ToArray", "ToList", "Where",
    };

    /// <summary>Goes on to what a query of LINQ gives. False where the answer is known.</summary>
    private bool StepIntoQuery(InvocationExpressionSyntax call, string name, ref ITypeSymbol type, out bool isPlain)
    {
        isPlain = false;
        if (DeclaredMembers.ElementOf(type) is not { } element || !IsQuery(call, name, element))
            return false;
        switch (name)
        {
            case "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "MaxBy" or "MinBy":
                type = element;
                return true;
            case "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Take" or "Skip" or "TakeWhile" or "SkipWhile" or "Distinct" or "DistinctBy":
                type = compilation.SequenceOf(element);
                return true;
            case "GroupBy" when KeyIn(call, element) is { } key && compilation.GroupOf(key, element) is { } group:
                type = compilation.SequenceOf(group);
                return true;
            case "ToArray" or "ToList" when compilation.CopyOf(name, element) is { } copy:
                isPlain = NameGivenTo(call) is { } local && Follow(local, copy, Role.Copy);
                type = copy;
                return !isPlain;
            case "GroupBy" or "ToArray" or "ToList":
                return false;
            default:
                isPlain = true; // what its lambda gives is free of the event where all that it mentions is
                return false;
        }
    }

    /// <summary>Whether it is a query of LINQ whose lambdas get the elements; those are followed.</summary>
    private bool IsQuery(InvocationExpressionSyntax call, string name, ITypeSymbol element)
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
            if (first is not null && Matters(element) && !Follow(first.Identifier.ValueText, element, Role.Event))
                return false;
            hasLambda |= first is not null;
        }

        return hasLambda || !Matters(element) || name is not ("Max" or "Min");
    }

    /// <summary>The type of the members that a lambda of one argument names; null where it does more.</summary>
    private static ITypeSymbol? KeyIn(InvocationExpressionSyntax call, ITypeSymbol element)
    {
        return call.ArgumentList.Arguments.Count == 1 && call.ArgumentList.Arguments[0].Expression is SimpleLambdaExpressionSyntax { ExpressionBody: { } body } lambda
            ? TypeIn(body, lambda.Parameter.Identifier.ValueText)
            : null;

        ITypeSymbol? TypeIn(ExpressionSyntax expression, string parameter) => expression switch
        {
            IdentifierNameSyntax name when name.Identifier.ValueText == parameter => element,
            MemberAccessExpressionSyntax access when TypeIn(access.Expression, parameter) is { } owner => DeclaredMembers.TypeOf(owner, access.Name.Identifier.ValueText),
            _ => null,
        };
    }

    /// <summary>The local that a call's result is the first value of.</summary>
    private static string? NameGivenTo(InvocationExpressionSyntax call) =>
        call.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } variable }
            ? variable.Identifier.ValueText
            : null;

    /// <summary>Goes into the lambdas that a list's own method runs on its elements, and on to what it gives.</summary>
    private bool StepIntoLambdas(InvocationExpressionSyntax call, List<IMethodSymbol> methods, ref ITypeSymbol type, out bool isPlain)
    {
        isPlain = IsList(type)
            && methods.TrueForAll(method => ChangingMethods.ChangedBy(method).IsEmpty)
            && AreLambdasPlain(call, type);
        if (!isPlain || !Matters(methods[0].ReturnType))
            return false;
        type = methods[0].ReturnType;
        isPlain = false;
        return true;
    }

    private static bool IsList(ITypeSymbol type) => type is INamedTypeSymbol { Name: "List", TypeArguments.Length: 1 } && Types.IsFramework(type);

    /// <summary>Whether a call's arguments are lambdas that get a collection's elements, or literals. The lambdas are followed.</summary>
    private bool AreLambdasPlain(InvocationExpressionSyntax call, ITypeSymbol collection)
    {
        if (DeclaredMembers.ElementOf(collection) is not { } element)
            return false;
        foreach (var argument in call.ArgumentList.Arguments)
        {
            switch (argument.Expression)
            {
                case LiteralExpressionSyntax:
                    break;
                case SimpleLambdaExpressionSyntax lambda:
                    if (!FollowElement(lambda.Parameter, element))
                        return false;
                    break;
                case ParenthesizedLambdaExpressionSyntax lambda:
                    if (!lambda.ParameterList.Parameters.All(parameter => FollowElement(parameter, element)))
                        return false;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private bool FollowElement(ParameterSyntax parameter, ITypeSymbol element) =>
        !Matters(element) || Follow(parameter.Identifier.ValueText, element, Role.Event);
}
