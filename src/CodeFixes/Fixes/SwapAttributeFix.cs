using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>HOOK005: writes <c>[Filter]</c> where <c>[Action]</c> stands, or the other way round.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SwapAttributeFix : HookFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WrongAttribute.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Node is AttributeSyntax attribute && site.Property(Rules.RightAttribute) is { } right)
            yield return site.Edit($"Write [{right}]", editor => editor.ReplaceNode(attribute.Name, Named(attribute.Name, right)));
    }

    private static NameSyntax Named(NameSyntax written, string name)
    {
        var identifier = SyntaxFactory.IdentifierName(name);
        NameSyntax swapped = written is QualifiedNameSyntax qualified ? qualified.WithRight(identifier) : identifier;
        return swapped.WithTriviaFrom(written);
    }
}
