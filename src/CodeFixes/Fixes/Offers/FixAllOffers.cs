using System.Collections.Immutable;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes.Offers;

/// <summary>
/// Fix All for every <see cref="HookFix"/>: the offers with one key, in a document, a project or the solution, into one
/// editor. Two that touch the same place therefore add up, where merging their texts would lose one of them.
/// </summary>
internal sealed class FixAllOffers : FixAllProvider
{
    public static readonly FixAllOffers Instance = new();

    public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult<CodeAction?>(
        context.CodeFixProvider is HookFix fix
            ? CodeAction.Create(
                $"Fix all {string.Join(", ", context.DiagnosticIds)} of the {context.Scope.ToString().ToLowerInvariant()}",
                cancellation => FixAsync(fix, context.WithCancellationToken(cancellation)),
                context.CodeActionEquivalenceKey)
            : null);

    private static async Task<Solution> FixAsync(HookFix fix, FixAllContext context)
    {
        var editor = new SolutionEditor(context.Solution);
        foreach (var diagnostic in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;
            var offers = await fix.OffersAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (offers.FirstOrDefault(offer => offer.Key == context.CodeActionEquivalenceKey) is { } offer)
                await offer.EditAsync(editor, context.CancellationToken).ConfigureAwait(false);
        }

        return await Cleanup.FinishAsync(editor, context.CancellationToken).ConfigureAwait(false);
    }

    /// <summary>The scope's diagnostics in the order in which a reader meets them, so that the result is always the same.</summary>
    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        var found = new List<ImmutableArray<Diagnostic>>();
        if (context is { Scope: FixAllScope.Document, Document: not null })
            found.Add(await context.GetDocumentDiagnosticsAsync(context.Document).ConfigureAwait(false));
        foreach (var project in Projects(context))
            found.Add(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        return found.SelectMany(each => each)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start);
    }

    private static IEnumerable<Project> Projects(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Project => [context.Project],
        FixAllScope.Solution => context.Solution.Projects.Where(project => project.Language == context.Project.Language),
        _ => [],
    };
}
