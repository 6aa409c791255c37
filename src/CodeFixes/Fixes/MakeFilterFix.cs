using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Signatures;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>
/// HOOK002 and HOOK017: a handler that changes the event of an action becomes a handler of a hook that lets its handlers
/// change such a thing: a filter, a filter in place or a gate of the same type.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MakeFilterFix : HookFix
{
    private const int Most = 5;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.ChangedEvent.Id, Rules.LostChange.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Around<MethodDeclarationSyntax>() is not { } method || site.Model.GetDeclaredSymbol(method) is not IMethodSymbol { Parameters.Length: > 0 } symbol
            || HandledHook.Of(symbol, site.Compilation) is not { Length: 1 } handled
            || handled[0].Attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax attribute)
        {
            return [];
        }

        return HookIndex.Of(site.Compilation).All
            .Where(hook => hook.Spec?.PassesValue == true && HookSignature.Same(hook.Value!, symbol.Parameters[0].Type))
            .OrderBy(hook => !HookSignature.Same(hook.Set, handled[0].Symbol.Set))
            .ThenBy(hook => hook.Name, StringComparer.Ordinal)
            .Select(hook => OfferFor(hook, site, method, attribute))
            .OfType<Offer>()
            .Take(Most);
    }

    private static Offer? OfferFor(HookSymbol hook, FixSite site, MethodDeclarationSyntax method, AttributeSyntax attribute)
    {
        var filter = attribute.As("Filter", site.Compilation).WithName(hook.Name, hook);
        if (attribute.SetArgument() is not null || HookIndex.Of(site.Compilation).Find(hook.Name).Length > 1)
            filter = filter.WithSet(hook.Set.ToPlainCode());
        var renamed = method.ReplaceNode(attribute, filter);
        if (Trial.Of(site, method, editor => editor.Put(renamed, method)) is not { } trial
            || HandledHook.Of(trial.Method, trial.Site.Compilation).FirstOrDefault() is not { } handled)
        {
            return null;
        }

        foreach (var candidate in FittedMethods.KeepingBody(new FittedHandler(trial.Site, trial.Syntax, trial.Method, handled)))
        {
            void Edit(SyntaxEditor editor) => editor.Put(candidate, method);

            if (Trial.Of(site, method, Edit) is { Compiles: true, Fits: true })
                return site.Edit($"Make it a filter of '{hook.Name}'", Edit);
        }

        return null;
    }
}
