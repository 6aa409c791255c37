using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>HOOK015: takes out the attribute by which a method would handle its hook once more.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveDuplicateFix : HookFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DuplicateHandler.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Node is not AttributeSyntax { Parent.Parent: MethodDeclarationSyntax method } attribute)
            yield break;
        yield return site.Edit(
            "Take this attribute out",
            editor =>
            {
                editor.TrackNode(attribute);
                editor.ReplaceNode(method, (current, _) => ((MethodDeclarationSyntax)current).WithoutAttribute(current.GetCurrentNode(attribute)!));
            });
    }
}
