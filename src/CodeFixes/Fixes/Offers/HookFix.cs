using Hooks.Generators.CodeFixes.Fixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes.Offers;

/// <summary>
/// What all fixes share: one says what it offers for a diagnostic, and Fix All takes the same offer for each, so that
/// both write the same code.
/// </summary>
public abstract class HookFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllOffers.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var offer in await OffersAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(offer.Title, cancellation => TakeAsync(offer, context.Document.Project.Solution, cancellation), offer.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The offers for one diagnostic, best first.</summary>
    internal async Task<IEnumerable<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var site = await FixSite.OfAsync(document, diagnostic, cancellation).ConfigureAwait(false);
        return site is null ? [] : Offers(site);
    }

    /// <summary>The offers for one diagnostic, best first; none where nothing is sure to help.</summary>
    private protected abstract IEnumerable<Offer> Offers(FixSite site);

    private static async Task<Solution> TakeAsync(Offer offer, Solution solution, CancellationToken cancellation)
    {
        var editor = new SolutionEditor(solution);
        await offer.EditAsync(editor, cancellation).ConfigureAwait(false);
        return await Cleanup.FinishAsync(editor, cancellation).ConfigureAwait(false);
    }
}
