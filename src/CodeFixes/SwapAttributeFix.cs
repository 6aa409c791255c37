using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.CodeFixes;

/// <summary>HOOK005: writes <c>[Filter]</c> where <c>[Action]</c> stands, or the other way round.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SwapAttributeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WrongAttribute.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan) is not AttributeSyntax attribute
                || !diagnostic.Properties.TryGetValue(Rules.RightAttribute, out var right)
                || right is null)
            {
                continue;
            }

            var title = $"Write [{right}]";
            context.RegisterCodeFix(
                CodeAction.Create(
                    title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(attribute.Name, Named(attribute.Name, right)))),
                    equivalenceKey: title),
                diagnostic);
        }
    }

    private static NameSyntax Named(NameSyntax written, string name)
    {
        var identifier = SyntaxFactory.IdentifierName(name);
        NameSyntax swapped = written is QualifiedNameSyntax qualified ? qualified.WithRight(identifier) : identifier;
        return swapped.WithTriviaFrom(written);
    }
}
