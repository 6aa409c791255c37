using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Signatures;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>
/// HOOK003 and HOOK009: writes the signature that fits, as near to the user's as can be, with the body as it is. Where the
/// body does not compile any more, it stays as a comment.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FitSignatureFix : HookFix
{
    private static readonly SymbolDisplayFormat Signature = SymbolExtensions.Shown
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters)
        .AddParameterOptions(SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue)
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DoesNotFit.Id, Rules.AsyncVoid.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Around<MethodDeclarationSyntax>() is not { } method || site.Model.GetDeclaredSymbol(method) is not IMethodSymbol { DeclaringSyntaxReferences.Length: 1, IsPartialDefinition: false } symbol)
            return [];

        var handlers = HandledHook.Of(symbol, site.Compilation)
            .Where(hook => !hook.Fits(symbol, site.Compilation))
            .Select(hook => FittedTypeParameters.Of(new FittedHandler(site, method, symbol, hook)))
            .OfType<FittedHandler>()
            .ToList();
        foreach (var candidate in handlers.SelectMany(FittedMethods.KeepingBody))
        {
            if (Tried(site, method, candidate, "") is { } offer)
                return [offer];
        }

        // Nobody wants an awaiting handler of a synchronous hook to forget what it awaits.
        return symbol is { IsAsync: true, ReturnsVoid: true }
            ? []
            : handlers.Select(FittedMethods.WithBodyAsComment).Select(candidate => Tried(site, method, candidate, " and comment the body out")).OfType<Offer>().Take(1);
    }

    private static Offer? Tried(FixSite site, MethodDeclarationSyntax method, MethodDeclarationSyntax candidate, string further)
    {
        void Edit(SyntaxEditor editor) => editor.Put(candidate, method);

        return Trial.Of(site, method, Edit) is { Compiles: true, Fits: true } trial
            ? site.Edit($"Write '{trial.Method.ToDisplayString(Signature)}'{further}", Edit, nameof(FitSignatureFix))
            : null;
    }
}
