using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Parsing;

/// <summary>
/// The methods of a tree that have attributes, by their syntax alone: whatever an alias calls an attribute, hooks and
/// handlers are among them. Found once for each tree, so that an edit walks the edited file only.
/// </summary>
internal static class AttributedMethods
{
    private static readonly ConditionalWeakTable<SyntaxTree, Found> Trees = new();

    public static ImmutableArray<MethodDeclarationSyntax> Of(SyntaxTree tree) => Trees.GetValue(tree, key => new Found(key)).Methods;

    private sealed class Found(SyntaxTree tree)
    {
        public ImmutableArray<MethodDeclarationSyntax> Methods { get; } = [.. tree.GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.AttributeLists.Count > 0)];
    }
}
