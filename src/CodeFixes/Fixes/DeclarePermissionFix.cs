using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>
/// HOOK020: declares the permission that a hook asks for in the <c>[HookPlugin]</c> of the handler's plugin, or writes one for
/// the assembly. What a composition denies is left to whoever denies it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DeclarePermissionFix : HookFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingPermission.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Property(Rules.Permission) is not { } permission || site.Property(Rules.Plugin) is not { } plugin
            || site.Around<MethodDeclarationSyntax>() is not { } method || site.Model.GetDeclaredSymbol(method) is not IMethodSymbol handler)
        {
            yield break;
        }

        var declaration = PluginReader.Declaration(handler)?.ApplicationSyntaxReference;
        yield return new Offer(
            $"Declare the permission '{permission}' of plugin '{plugin}'",
            nameof(DeclarePermissionFix),
            async (editor, cancellation) =>
            {
                if (declaration is null)
                    await NewPluginAttribute.DeclareAsync(editor, site.Document, plugin, permission, cancellation).ConfigureAwait(false);
                else if (await declaration.GetSyntaxAsync(cancellation).ConfigureAwait(false) is AttributeSyntax attribute
                    && editor.OriginalSolution.GetDocument(attribute.SyntaxTree) is { } document)
                {
                    var changed = await editor.GetDocumentEditorAsync(document.Id, cancellation).ConfigureAwait(false);
                    changed.ReplaceNode(attribute, (current, _) => ((AttributeSyntax)current).WithPermission(permission));
                }
            });
    }
}
