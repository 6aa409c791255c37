using Hooks.Generators.CodeFixes.Fixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.CodeFixes.Fixes.Declarations;

/// <summary>What a method with <c>[Hook]</c>, and the classes round it, lack to be a hook, whatever its kind.</summary>
internal static class DeclarationSteps
{
    private static readonly SyntaxKind[] OfBodies = [SyntaxKind.AsyncKeyword, SyntaxKind.ExternKeyword, SyntaxKind.VirtualKeyword, SyntaxKind.AbstractKeyword];

    public static IEnumerable<Step> For(MethodDeclarationSyntax method)
    {
        foreach (var type in method.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (type.Modifiers.Any(SyntaxKind.FileKeyword))
                yield return OfMember(type, $"make '{type.Identifier.ValueText}' internal", current => current.WithAccess(SyntaxKind.InternalKeyword));
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
                yield return OfMember(type, $"make '{type.Identifier.ValueText}' partial", current => current.With(SyntaxKind.PartialKeyword));
        }

        var missing = new[] { SyntaxKind.StaticKeyword, SyntaxKind.PartialKeyword }.Where(modifier => !method.Modifiers.Any(modifier)).ToList();
        if (missing.Count > 0)
            yield return OfMember(method, $"make it {string.Join(" ", missing.Select(SyntaxFacts.GetText))}", current => missing.Aggregate(current, (each, modifier) => each.With(modifier)));
        foreach (var modifier in OfBodies.Where(modifier => method.Modifiers.Any(modifier)))
            yield return OfMember(method, $"take '{SyntaxFacts.GetText(modifier)}' out", current => current.Without(modifier));
        if (method.ReturnType is RefTypeSyntax reference)
            yield return new Step("return by value", editor => editor.Put(reference.Type.WithTriviaFrom(reference), reference));
    }

    /// <summary>Takes a body out that does nothing anyway.</summary>
    public static Step WithoutBody(MethodDeclarationSyntax method) => OfMember(method, "take its body out", current => current.WithoutBody());

    private static Step OfMember<T>(T member, string phrase, Func<T, T> change)
        where T : MemberDeclarationSyntax => new(phrase, editor => editor.ReplaceNode(member, (current, _) => change((T)current)));
}
