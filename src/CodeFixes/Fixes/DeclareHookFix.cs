using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Declarations;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>
/// HOOK006: makes a method a hook. It adds the modifiers that are missing, moves a body into a handler, says what kind of
/// hook it is, or takes out the option that does not suit: whatever makes it one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DeclareHookFix : HookFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.HookCannotBe.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Node is not MethodDeclarationSyntax method || site.Model.GetDeclaredSymbol(method) is not IMethodSymbol symbol
            || symbol.Attribute(KnownNames.Hook)?.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax attribute
            || attribute.Parent?.Parent != method)
        {
            return [];
        }

        var steps = DeclarationSteps.For(method).ToList();
        if (AttributeSteps.ForName(attribute, site.Model) is { } name)
            steps.Add(name);
        if (method.Body is not null || method.ExpressionBody is not null)
        {
            if (!BodyIntoHandler.IsIdle(method) && !BodyIntoHandler.CanBe(method, site.Model))
                return [];
            steps.Add(BodyIntoHandler.IsIdle(method) ? DeclarationSteps.WithoutBody(method) : BodyIntoHandler.Of(method, symbol));
        }

        var offers = steps.Count > 0 ? Tried(site, method, [steps], nameof(DeclareHookFix)) : [];
        return offers.Count > 0 ? offers
            :
            [
                .. Tried(site, method, AttributeSteps.SayingStrategy(attribute).Select(step => steps.Append(step)), null),
                .. Tried(site, method, AttributeSteps.WithoutOption(attribute).Select(step => steps.Append(step)), null),
            ];
    }

    /// <summary>Those attempts of which a hook comes.</summary>
    private static List<Offer> Tried(FixSite site, MethodDeclarationSyntax method, IEnumerable<IEnumerable<Step>> attempts, string? key)
    {
        var offers = new List<Offer>();
        foreach (var attempt in attempts.Select(steps => steps.ToList()))
        {
            void Edit(SyntaxEditor editor) => attempt.ForEach(step => step.Edit(editor));

            if (Trial.Of(site, method, Edit) is { IsHook: true, WhatIsNewFits: true })
                offers.Add(site.Edit(Step.Title(attempt), Edit, key ?? attempt.Last().Phrase));
        }

        return offers;
    }
}
