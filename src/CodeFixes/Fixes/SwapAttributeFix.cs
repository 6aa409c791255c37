using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>HOOK005: writes the attribute that the hook and the handler ask for, in the place of another one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SwapAttributeFix : HookFix
{
    private static readonly string[] Own = ["Action", "Filter", "Around"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WrongAttribute.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Node is AttributeSyntax attribute && site.Property(Rules.RightAttribute) is { } right)
        {
            yield return site.Edit($"Write [{right}]", editor =>
            {
                editor.ReplaceNode(attribute.Name, Named(attribute.Name, right));
                foreach (var option in Unknown(attribute, right, site.Compilation))
                    editor.RemoveNode(option);
            });
        }
    }

    /// <summary>The options that the other attribute does not have, such as <c>Background</c>.</summary>
    private static IEnumerable<AttributeArgumentSyntax> Unknown(AttributeSyntax attribute, string right, Compilation compilation)
    {
        var options = new HashSet<string>();
        for (var type = compilation.GetTypeByMetadataName($"Hooks.{right}Attribute"); type is not null; type = type.BaseType)
            options.UnionWith(type.MemberNames);
        return attribute.ArgumentList?.Arguments.Where(argument => argument.NameEquals is { } option && !options.Contains(option.Name.Identifier.ValueText)) ?? [];
    }

    private static NameSyntax Named(NameSyntax written, string name)
    {
        var identifier = SyntaxFactory.IdentifierName(name);
        NameSyntax swapped = written switch
        {
            QualifiedNameSyntax qualified => qualified.WithRight(identifier),
            SimpleNameSyntax { Identifier.ValueText: var text } when Own.Contains(text.Replace(nameof(Attribute), "")) => identifier,
            _ => (NameSyntax)Code.Type($"global::Hooks.{name}Attribute"), // an alias
        };
        return swapped.WithTriviaFrom(written);
    }
}
