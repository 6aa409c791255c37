using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Writing;

/// <summary>Changes the body of a method, and keeps its comments.</summary>
internal static class Bodies
{
    /// <summary>A declaration alone.</summary>
    public static MethodDeclarationSyntax WithoutBody(this MethodDeclarationSyntax method)
    {
        var before = method.Body is { } block ? block.OpenBraceToken.GetPreviousToken() : method.ExpressionBody is { } arrow ? arrow.ArrowToken.GetPreviousToken() : default;
        if (before == default)
            return method;
        var end = method.Body is null ? method.SemicolonToken.TrailingTrivia : method.Body.GetTrailingTrivia();
        return method
            .ReplaceToken(before, before.WithTrailingTrivia())
            .WithBody(null)
            .WithExpressionBody(null)
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(before.TrailingTrivia.Any(Comments.IsComment) ? before.TrailingTrivia : end));
    }

    /// <summary>Another expression after <c>=></c>.</summary>
    public static MethodDeclarationSyntax WithArrow(this MethodDeclarationSyntax method, ExpressionSyntax expression)
    {
        var old = method.ExpressionBody!;
        var arrow = old.WithExpression(expression.WithTriviaFrom(old.Expression));
        return method.WithExpressionBody(arrow.WithLeadingTrivia(old.GetLeadingTrivia().AddRange(old.CommentsLostIn(arrow))));
    }

    /// <summary>Statements in place of the expression after <c>=></c>.</summary>
    public static MethodDeclarationSyntax WithStatements(this MethodDeclarationSyntax method, IReadOnlyList<StatementSyntax> statements)
    {
        var block = statements.Count > 0 ? Block(statements) : Empty();
        block = block.WithCommentsOf(method.ExpressionBody!);
        return method
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(block.WithTrailingTrivia(method.SemicolonToken.TrailingTrivia))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>One more statement at the end of the block, after its last comment.</summary>
    public static MethodDeclarationSyntax WithLastStatement(this MethodDeclarationSyntax method, StatementSyntax statement)
    {
        var block = method.Body!;
        var lineEnd = block.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.SpanStart < block.CloseBraceToken.SpanStart);
        var isOneLine = lineEnd == default;
        if (isOneLine && block.Statements.Count == 0 && !block.HasComments() && statement is ReturnStatementSyntax { Expression: { } result })
        {
            return method
                .WithBody(null)
                .WithExpressionBody(ArrowExpressionClause(Token(SyntaxKind.EqualsGreaterThanToken).WithTrailingTrivia(Space), result.WithoutTrivia()))
                .WithSemicolonToken(Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(block.GetTrailingTrivia()));
        }

        statement = statement.NormalizeWhitespace();
        if (isOneLine)
            return method.WithBody(block.AddStatements(statement.WithTrailingTrivia(Space)));

        var close = block.CloseBraceToken;
        var indentation = block.Statements.Count > 0 ? Indentation(block.Statements.Last().GetLeadingTrivia()) : Indentation(close.LeadingTrivia) + "    ";
        var comments = close.LeadingTrivia.Take(Math.Max(0, close.LeadingTrivia.Count - 1));
        return method.WithBody(block
            .AddStatements(statement
                .WithLeadingTrivia(TriviaList(comments).Add(Whitespace(indentation)))
                .WithTrailingTrivia(lineEnd))
            .WithCloseBraceToken(close.WithLeadingTrivia(close.LeadingTrivia.Skip(close.LeadingTrivia.Count - 1))));
    }

    /// <summary>A body that is only that statement, and below it the old one for the user to go on with, as a comment.</summary>
    public static MethodDeclarationSyntax WithBodyAsComment(this MethodDeclarationSyntax method, StatementSyntax? statement)
    {
        var old = method.ExpressionBody is { } arrow ? arrow.Expression.ToFullString().Trim() + ";" : method.Body!.ToString();
        if (method.Body is not null)
            old = old.Substring(1, old.Length - 2);
        var lines = old.Split('\n').Select(line => line.TrimEnd()).ToList();
        var indentation = lines.Skip(1).Where(line => line.Length > 0).Select(line => line.TakeWhile(char.IsWhiteSpace).Count()).DefaultIfEmpty(0).Min();
        var comment = lines
            .Select((line, i) => i == 0 ? line.Trim() : line.Length > indentation ? line.Substring(indentation) : "")
            .SkipWhile(line => line.Length == 0)
            .Reverse().SkipWhile(line => line.Length == 0).Reverse()
            .SelectMany(line => new[] { Comment($"// {line}".TrimEnd()), ElasticLineFeed });
        var block = statement is null ? Block() : Block(statement);
        var end = method.Body is null ? method.SemicolonToken.TrailingTrivia : method.Body.GetTrailingTrivia();
        return method
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(block.WithCloseBraceToken(Token(TriviaList(comment), SyntaxKind.CloseBraceToken, end)))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>The statements where another one stood: its comments stay, before them and after them.</summary>
    public static IEnumerable<StatementSyntax> InPlaceOf(this IReadOnlyList<StatementSyntax> statements, StatementSyntax old)
    {
        var lost = old.CommentsLostIn(Block(statements).WithTriviaFrom(old));
        return statements.Select((statement, i) =>
        {
            if (i == 0)
                statement = statement.WithLeadingTrivia(old.GetLeadingTrivia().AddRange(lost));
            if (i == statements.Count - 1)
                statement = statement.WithTrailingTrivia(old.GetTrailingTrivia());
            return statement.WithAdditionalAnnotations(Formatter.Annotation);
        });
    }

    private static BlockSyntax WithCommentsOf(this BlockSyntax block, SyntaxNode old)
    {
        var lost = old.CommentsLostIn(block);
        return lost.Count == 0 ? block
            : block.Statements.Count > 0 ? block.ReplaceNode(block.Statements[0], block.Statements[0].WithLeadingTrivia(lost))
            : Block().WithCloseBraceToken(Token(lost, SyntaxKind.CloseBraceToken, default));
    }

    private static BlockSyntax Empty() => Block(
        default, Token(default, SyntaxKind.OpenBraceToken, TriviaList(Space)), default, Token(default, SyntaxKind.CloseBraceToken, default));

    private static string Indentation(SyntaxTriviaList before) => before.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";
}
