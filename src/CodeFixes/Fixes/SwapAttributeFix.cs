using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>HOOK005: writes the attribute that the hook and the handler ask for, in the place of another one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SwapAttributeFix : HookFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WrongAttribute.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Node is AttributeSyntax attribute && site.Property(Rules.RightAttribute) is { } right)
            yield return site.Edit($"Write [{right}]", editor => editor.Put(attribute.As(right, site.Compilation), attribute));
    }
}
