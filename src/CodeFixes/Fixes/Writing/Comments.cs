using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Writing;

/// <summary>Carries comments over to the code that takes another's place.</summary>
internal static class Comments
{
    public static bool IsComment(this SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>Whether there is a comment between the braces.</summary>
    public static bool HasComments(this BlockSyntax block) => Of(block).Any(comment => comment.SpanStart > block.OpenBraceToken.SpanStart && comment.SpanStart < block.CloseBraceToken.SpanStart);

    /// <summary>The comments that are in this node and not in the one that replaces it, each ready to stand before code.</summary>
    public static SyntaxTriviaList CommentsLostIn(this SyntaxNode old, SyntaxNode replacement)
    {
        var left = Of(replacement).Select(comment => comment.ToString()).ToList();
        return TriviaList(Of(old)
            .Where(comment => !left.Remove(comment.ToString()))
            .SelectMany(comment => new[] { comment, comment.IsKind(SyntaxKind.SingleLineCommentTrivia) ? ElasticLineFeed : Space }));
    }

    private static IEnumerable<SyntaxTrivia> Of(SyntaxNode node) => node.DescendantTrivia().Where(IsComment);
}
