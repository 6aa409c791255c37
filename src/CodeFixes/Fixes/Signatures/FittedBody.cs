using Hooks.Generators.CodeFixes.Fixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Signatures;

/// <summary>
/// A handler's body after its result has changed: what it gave back goes on as a statement where nothing is asked for; where
/// something is, it hands on the value that it got, or gives the answer that decides nothing.
/// </summary>
internal sealed class FittedBody : CSharpSyntaxRewriter
{
    private readonly FittedAnswer answer;
    private readonly StatementSyntax? last;

    private FittedBody(FittedAnswer answer, BlockSyntax? body)
    {
        this.answer = answer;
        last = body?.Statements.LastOrDefault();
    }

    /// <param name="method">The handler; its signature may be another by now.</param>
    /// <param name="reachesEnd">Whether its block can be left without a return.</param>
    public static MethodDeclarationSyntax Of(MethodDeclarationSyntax method, FittedAnswer answer, bool reachesEnd)
    {
        var fitted = new FittedBody(answer, method.Body);
        if (method.ExpressionBody is { } arrow)
            return fitted.Arrow(method, arrow.Expression);
        if (method.Body is not { } block)
            return method;
        method = method.WithBody((BlockSyntax)fitted.VisitBlock(block));
        return reachesEnd && answer.AtTheEnd is { } result ? method.WithLastStatement(ReturnStatement(result)) : method;
    }

    public override SyntaxNode VisitBlock(BlockSyntax node) => node.WithStatements(Each(node.Statements));

    public override SyntaxNode VisitSwitchSection(SwitchSectionSyntax node) => node.WithStatements(Each(node.Statements));

    /// <summary>A return that is all there is in a branch.</summary>
    public override SyntaxNode VisitReturnStatement(ReturnStatementSyntax node)
    {
        var (effect, result) = answer.InsteadOf(node.Expression);
        if (effect is null && result == node.Expression)
            return node;
        var statements = Statements(effect, result, isLast: false);
        return new[] { statements.Count == 1 ? statements[0] : Block(statements) }.InPlaceOf(node).Single();
    }

    // What a function inside the handler returns is not the handler's answer.
    public override SyntaxNode VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => node;

    public override SyntaxNode VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => node;

    public override SyntaxNode VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => node;

    public override SyntaxNode VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => node;

    private MethodDeclarationSyntax Arrow(MethodDeclarationSyntax method, ExpressionSyntax expression)
    {
        if (expression is ThrowExpressionSyntax)
            return method;
        var (effect, result) = answer.ReturnedArrow ? answer.InsteadOf(expression) : (expression, answer.AtTheEnd);
        return (effect, result) switch
        {
            (null, not null) => method.WithArrow(result),
            (not null, null) when Effect(effect) is { } statement => method.WithArrow(statement.Expression),
            _ => method.WithStatements(Statements(effect, result, isLast: true)),
        };
    }

    private SyntaxList<StatementSyntax> Each(SyntaxList<StatementSyntax> statements) =>
        List(statements.SelectMany(statement => statement is ReturnStatementSyntax node ? Instead(node) : [(StatementSyntax)Visit(statement)!]));

    private IReadOnlyList<StatementSyntax> Instead(ReturnStatementSyntax node)
    {
        var (effect, result) = answer.InsteadOf(node.Expression);
        if (effect is null && result == node.Expression)
            return [node];
        var statements = Statements(effect, result, node == last);
        if (statements.Count == 0 && node.DescendantTrivia().Any(Comments.IsComment))
            statements.Add(ReturnStatement()); // carries the comments
        return [.. statements.InPlaceOf(node)];
    }

    private static List<StatementSyntax> Statements(ExpressionSyntax? effect, ExpressionSyntax? result, bool isLast)
    {
        var statements = new List<StatementSyntax>();
        if (effect is not null && Effect(effect) is { } statement)
            statements.Add(statement);
        if (result is not null || !isLast)
            statements.Add(ReturnStatement(result));
        return statements;
    }

    /// <summary>The expression as a statement; nothing where it has no effect.</summary>
    private static ExpressionStatementSyntax? Effect(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax { Expression: var inner })
            expression = inner;
        return expression switch
        {
            InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or ObjectCreationExpressionSyntax
                or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression }
                or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } =>
                ExpressionStatement(expression.WithoutTrivia()),
            LiteralExpressionSyntax or IdentifierNameSyntax or DefaultExpressionSyntax => null,
            _ => ExpressionStatement(AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, ParseExpression("_"), expression.WithoutTrivia())),
        };
    }
}
