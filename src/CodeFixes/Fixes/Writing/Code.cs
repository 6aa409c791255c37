using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Hooks.Generators.CodeFixes.Fixes.Writing;

/// <summary>Code with full names, which become as short as its place allows.</summary>
internal static class Code
{
    public static ExpressionSyntax Expression(string code)
    {
        var expression = SyntaxFactory.ParseExpression(code);
        return expression.ReplaceNodes(
            expression.DescendantNodesAndSelf().Where(node => node is MemberAccessExpressionSyntax or TypeSyntax),
            (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    public static TypeSyntax Type(string code) => SyntaxFactory.ParseTypeName(code).WithAdditionalAnnotations(Simplifier.Annotation);
}
