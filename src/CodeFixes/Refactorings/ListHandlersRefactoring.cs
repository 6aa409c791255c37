using System.Composition;
using Hooks.Generators.Composing;
using Hooks.Generators.Emit;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.CodeFixes.Refactorings;

/// <summary>On a hook: "List its handlers" writes them above it, as a comment, in the order in which they run.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ListHandlersRefactoring))]
[Shared]
public sealed class ListHandlersRefactoring : CodeRefactoringProvider
{
    private const string Title = "List its handlers";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var cancellation = context.CancellationToken;
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || root.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { AttributeLists.Count: > 0 } method
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(method, cancellation) is not IMethodSymbol symbol
            || symbol.Attribute(KnownNames.Hook) is not { } attribute
            || HookParser.Parse(symbol, attribute, model.Compilation).Spec is not { } hook)
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(Title, token => ListAsync(context.Document, root, method, hook, token), equivalenceKey: Title));
    }

    private static async Task<Document> ListAsync(
        Document document, SyntaxNode root, MethodDeclarationSyntax method, HookSpec hook, CancellationToken cancellation)
    {
        var lines = new List<string>();
        foreach (var (heading, wiring) in await WiringsAsync(document.Project, hook, cancellation).ConfigureAwait(false))
        {
            lines.Add(heading);
            lines.AddRange(EmittedFile.Handlers(wiring.Table(hook)));
        }

        return document.WithSyntaxRoot(root.ReplaceNode(method, HandlerList.Write(method, lines)));
    }

    /// <summary>Where the hook's handlers are final: here, or in the compositions among the projects that refer to this one.</summary>
    private static async Task<IReadOnlyList<(string Heading, Wiring Wiring)>> WiringsAsync(
        Project project, HookSpec hook, CancellationToken cancellation)
    {
        if (await ProjectWiring.OfAsync(project, cancellation).ConfigureAwait(false) is not { } own)
            return [];
        if (own.IsFinal(hook))
            return [("Handlers in order:", own)];
        var found = new List<(string, Wiring)>();
        var others = project.Solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(project.Id)
            .Select(id => project.Solution.GetProject(id))
            .Where(other => other?.Language == LanguageNames.CSharp)
            .OrderBy(other => other!.Name, StringComparer.Ordinal);
        foreach (var other in others)
        {
            if (await ProjectWiring.OfAsync(other!, cancellation).ConfigureAwait(false) is { } wiring && wiring.IsFinal(hook))
                found.Add(($"Handlers in {other!.Name}, in order:", wiring));
        }

        return found.Count > 0 ? found : [("Handlers of this library, in order:", own)];
    }
}
