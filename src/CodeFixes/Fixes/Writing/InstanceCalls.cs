using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes.Writing;

/// <summary>Calls a method through its type where it was called through an instance, because it becomes static.</summary>
internal static class InstanceCalls
{
    /// <summary>Rewrites the calls in all projects that see the method.</summary>
    public static async Task ToTypeAsync(IMethodSymbol method, SolutionEditor editor, CancellationToken cancellation)
    {
        var solution = editor.OriginalSolution;
        var own = solution.GetProject(method.ContainingAssembly, cancellation)!;
        var projects = solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(own.Id).Prepend(own.Id);
        foreach (var document in projects.SelectMany(id => solution.GetProject(id)!.Documents))
        {
            foreach (var access in await AccessesAsync(document, method, cancellation).ConfigureAwait(false))
            {
                var type = Code.Expression(method.ContainingType.ToPlainCode()).WithTriviaFrom(access.Expression);
                var changed = await editor.GetDocumentEditorAsync(document.Id, cancellation).ConfigureAwait(false);
                changed.Put(type, access.Expression);
            }
        }
    }

    /// <summary>Where the method is named through an instance that costs nothing to leave out.</summary>
    private static async Task<IReadOnlyList<MemberAccessExpressionSyntax>> AccessesAsync(Document document, IMethodSymbol method, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return [];
        var named = root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Name.Identifier.ValueText == method.Name
                && access.Expression is ThisExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax or ObjectCreationExpressionSyntax)
            .ToList();
        if (named.Count == 0 || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return [];
        var id = method.GetDocumentationCommentId();
        return [.. named.Where(access => model.GetSymbolInfo(access).Symbol?.OriginalDefinition.GetDocumentationCommentId() == id)];
    }
}
