using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Writing;

/// <summary>Adds and takes out modifiers, and leaves everything round them as it is.</summary>
internal static class Modifiers
{
    private static readonly SyntaxKind[] Access =
        [SyntaxKind.PublicKeyword, SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword, SyntaxKind.FileKeyword];

    public static bool IsAccess(this SyntaxToken modifier) => Access.Contains(modifier.Kind());

    /// <summary>The member with that modifier in its usual place.</summary>
    public static T With<T>(this T member, SyntaxKind modifier)
        where T : MemberDeclarationSyntax
    {
        if (member.Modifiers.Any(modifier))
            return member;
        var index = Access.Contains(modifier) ? 0
            : modifier is SyntaxKind.PartialKeyword or SyntaxKind.AsyncKeyword ? member.Modifiers.Count
            : member.Modifiers.TakeWhile(IsAccess).Count();
        if (index > 0)
            return (T)member.WithModifiers(member.Modifiers.Insert(index, Token(modifier).WithTrailingTrivia(Space)));

        // The first word of a declaration carries the comments and the indentation before it.
        var first = FirstWord(member);
        var before = first.LeadingTrivia;
        member = member.ReplaceToken(first, first.WithLeadingTrivia());
        return (T)member.WithModifiers(member.Modifiers.Insert(0, Token(before, modifier, TriviaList(Space))));
    }

    /// <summary>The member without that modifier; comments round it stay.</summary>
    public static T Without<T>(this T member, SyntaxKind modifier)
        where T : MemberDeclarationSyntax
    {
        var token = member.Modifiers.FirstOrDefault(other => other.IsKind(modifier));
        if (token == default)
            return member;
        var next = token.GetNextToken();
        var between = token.TrailingTrivia.SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        member = member.ReplaceToken(next, next.WithLeadingTrivia(token.LeadingTrivia.AddRange(between).AddRange(next.LeadingTrivia)));
        return (T)member.WithModifiers(TokenList(member.Modifiers.Where(other => !other.IsKind(modifier))));
    }

    /// <summary>The member with that access and no other.</summary>
    public static T WithAccess<T>(this T member, params SyntaxKind[] access)
        where T : MemberDeclarationSyntax
    {
        foreach (var other in Access)
            member = member.Without(other);
        foreach (var modifier in access.AsEnumerable().Reverse())
            member = member.With(modifier);
        return member;
    }

    private static SyntaxToken FirstWord(MemberDeclarationSyntax member) =>
        member.AttributeLists.Count == 0 ? member.GetFirstToken() : member.AttributeLists.Last().GetLastToken().GetNextToken();
}
