using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.CodeFixes.Fixes.Writing;

/// <summary>Takes attributes out, and leaves the comments round them.</summary>
internal static class AttributeLists
{
    public static MethodDeclarationSyntax WithoutAttribute(this MethodDeclarationSyntax method, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            var shorter = list.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!;
            var close = shorter.CloseBracketToken;
            return method.ReplaceNode(list, shorter.WithCloseBracketToken(close.WithLeadingTrivia(list.CommentsLostIn(shorter).AddRange(close.LeadingTrivia))));
        }

        // What stood before the list now stands before what follows it, and a comment behind it on a line of its own.
        var next = list.GetLastToken().GetNextToken();
        var before = list.GetLeadingTrivia();
        var after = list.GetTrailingTrivia();
        var following = after.Any(Comments.IsComment)
            ? after.SkipWhile(IsSpace).Concat(next.LeadingTrivia)
            : next.LeadingTrivia.SkipWhile(IsSpace);
        var index = method.AttributeLists.IndexOf(list);
        method = method.ReplaceToken(next, next.WithLeadingTrivia(before.Concat(following)));
        return method.WithAttributeLists(method.AttributeLists.RemoveAt(index));
    }

    private static bool IsSpace(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia);
}
