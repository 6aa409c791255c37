using Hooks.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes.Offers;

/// <summary>A diagnostic, and the code at which it stands.</summary>
internal sealed record FixSite(Document Document, SyntaxNode Root, SemanticModel Model, Diagnostic Diagnostic)
{
    public Compilation Compilation => Model.Compilation;

    /// <summary>The node of the squiggle.</summary>
    public SyntaxNode Node => Root.FindNode(Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    public static async Task<FixSite?> OfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
        && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
        && root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            ? new FixSite(document, root, model, diagnostic)
            : null;

    /// <summary>The innermost node of that kind round the squiggle.</summary>
    public T? Around<T>()
        where T : SyntaxNode => Node.FirstAncestorOrSelf<T>();

    /// <summary>What the rule says for its fix under that name.</summary>
    public string? Property(string name) => Diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>
    /// The names that the rule takes for what is meant, best first, each with the key for its offer: Fix All with the first
    /// offer takes the nearest name everywhere, with another one that name.
    /// </summary>
    public IEnumerable<(string Name, string? Key)> NearestNames() =>
        (Property(Rules.NearestNames) ?? "")
            .Split(['\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select((name, rank) => (name, rank == 0 ? $"{Diagnostic.Id}: the nearest name" : null));

    /// <summary>An offer that edits the document in which the diagnostic stands.</summary>
    /// <param name="key">What is the same answer elsewhere; the title where none is given.</param>
    public Offer Edit(string title, Action<SyntaxEditor> edit, string? key = null) => new(
        title,
        key ?? title,
        async (solution, cancellation) => edit(await solution.GetDocumentEditorAsync(Document.Id, cancellation).ConfigureAwait(false)));
}
