using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.CodeFixes.Refactorings;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Declarations;

/// <summary>Moves the body that somebody wrote for a hook into a handler of it: it runs as before, and others may join in.</summary>
internal static class BodyIntoHandler
{
    /// <summary>Whether the body does nothing that would be missed.</summary>
    public static bool IsIdle(MethodDeclarationSyntax method)
    {
        if (method.Body is { } block)
        {
            return !block.HasComments() && block.Statements.Count switch
            {
                0 => true,
                1 => block.Statements[0] is ThrowStatementSyntax || (block.Statements[0] is ReturnStatementSyntax { Expression: var returned } && IsIdle(returned)),
                _ => false,
            };
        }

        return IsIdle(method.ExpressionBody?.Expression);
    }

    /// <summary>Whether it could stand in a static method.</summary>
    public static bool CanBe(MethodDeclarationSyntax method, SemanticModel model) =>
        method.Modifiers.Any(SyntaxKind.StaticKeyword)
        || model.GetOperation(method)?.Descendants().OfType<IInstanceReferenceOperation>().Any() == false;

    public static Step Of(MethodDeclarationSyntax method, IMethodSymbol hook)
    {
        var name = NewHandler.Name(hook.Name, [.. hook.ContainingType.MemberNames]);
        var isAction = HookSignature.Unwrap(hook.ReturnType).Result is null && hook.Parameters.FirstOrDefault()?.RefKind != RefKind.Ref;
        var attribute = Attribute(ParseName(isAction ? "global::Hooks.ActionAttribute" : "global::Hooks.FilterAttribute"))
            .AddArgumentListArguments(AttributeArgument(ParseExpression($"nameof({Fitting.Identifier(hook.Name)})")))
            .WithAdditionalAnnotations(Simplifier.Annotation);
        var handler = method
            .Without(SyntaxKind.PartialKeyword)
            .With(SyntaxKind.StaticKeyword)
            .WithAccess(SyntaxKind.InternalKeyword)
            .WithIdentifier(Identifier(name))
            .WithAttributeLists([AttributeList([attribute]).WithTrailingTrivia(ElasticLineFeed)])
            .WithLeadingTrivia(ElasticLineFeed, ElasticLineFeed)
            .WithTrailingTrivia(ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return new Step("move its body into a handler", editor =>
        {
            editor.ReplaceNode(method, (current, _) => ((MethodDeclarationSyntax)current).WithoutBody());
            editor.InsertAfter(method, handler);
        });
    }

    private static bool IsIdle(ExpressionSyntax? expression) => expression switch
    {
        null or ThrowExpressionSyntax or LiteralExpressionSyntax or DefaultExpressionSyntax or IdentifierNameSyntax => true,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "CompletedTask",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" }, ArgumentList.Arguments: { Count: 1 } arguments } => IsIdle(arguments[0].Expression),
        _ => false,
    };
}
