using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Writing;

/// <summary>Rewrites what a <c>[HookPlugin]</c> declares.</summary>
internal static class Permissions
{
    private const string Option = nameof(Permissions);

    /// <summary>The attribute with one permission more; as it is where it declares that one already.</summary>
    public static AttributeSyntax WithPermission(this AttributeSyntax attribute, string permission)
    {
        var literal = ParseExpression(Literals.Of(permission));
        switch (attribute.Option(Option))
        {
            case ArrayCreationExpressionSyntax { Initializer: { } list }:
                return attribute.With(list, literal);
            case ImplicitArrayCreationExpressionSyntax { Initializer: var list }:
                return attribute.With(list, literal);
            case CollectionExpressionSyntax list:
                return list.Elements.Any(element => element is ExpressionElementSyntax { Expression: var declared } && declared.IsEquivalentTo(literal, topLevel: false))
                    ? attribute
                    : attribute.ReplaceNode(list, list.AddElements(ExpressionElement(literal)).WithAdditionalAnnotations(Formatter.Annotation));
            default: // none, or an array without elements
                return attribute.WithOption(Option, ParseExpression($"new[] {{ {literal} }}"));
        }
    }

    private static AttributeSyntax With(this AttributeSyntax attribute, InitializerExpressionSyntax list, ExpressionSyntax literal) =>
        list.Expressions.Any(expression => expression.IsEquivalentTo(literal, topLevel: false))
            ? attribute
            : attribute.ReplaceNode(list, list.AddExpressions(literal).WithAdditionalAnnotations(Formatter.Annotation));
}
