using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Writing;

/// <summary>The <c>[assembly: HookPlugin]</c> of a project that has none: one, however many fixes ask for it.</summary>
internal static class NewPluginAttribute
{
    private static readonly SyntaxAnnotation Written = new();

    /// <summary>Declares the permission in the attribute, which is written into the document where no file of the project has it yet.</summary>
    public static async Task DeclareAsync(
        SolutionEditor editor, Document document, string plugin, string permission, CancellationToken cancellation)
    {
        var place = await FindAsync(editor, document.Project.Id, cancellation).ConfigureAwait(false) ?? document.Id;
        var changed = await editor.GetDocumentEditorAsync(place, cancellation).ConfigureAwait(false);
        changed.ReplaceNode(changed.OriginalRoot, (current, _) =>
        {
            var root = (CompilationUnitSyntax)current;
            if (root.GetAnnotatedNodes(Written).FirstOrDefault() is null)
                root = With(root, plugin);
            var attribute = (AttributeSyntax)root.GetAnnotatedNodes(Written).Single();
            return root.ReplaceNode(attribute, attribute.WithPermission(permission));
        });
    }

    /// <summary>The file of the project into which Fix All has written the attribute before.</summary>
    private static async Task<DocumentId?> FindAsync(SolutionEditor editor, ProjectId project, CancellationToken cancellation)
    {
        foreach (var document in editor.GetChangedSolution().GetProject(project)!.Documents)
        {
            if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root && root.GetAnnotatedNodes(Written).Any())
                return document.Id;
        }

        return null;
    }

    private static CompilationUnitSyntax With(CompilationUnitSyntax root, string plugin)
    {
        var attribute = Attribute((NameSyntax)Code.Type("global::Hooks.HookPluginAttribute"))
            .AddArgumentListArguments(AttributeArgument(ParseExpression(Literals.Of(plugin))))
            .WithAdditionalAnnotations(Written);
        var list = AttributeList([attribute])
            .WithTarget(AttributeTargetSpecifier(Token(SyntaxKind.AssemblyKeyword)))
            .WithAdditionalAnnotations(Formatter.Annotation);
        if (root.AttributeLists.Count > 0)
            return root.AddAttributeLists(list.WithTrailingTrivia(ElasticLineFeed));

        // Alone, with a blank line round it: after the usings, else after what heads the file.
        var opening = root.Usings.LastOrDefault() ?? (SyntaxNode?)root.Externs.LastOrDefault();
        var next = opening is null ? root.GetFirstToken(includeZeroWidth: true) : opening.GetLastToken().GetNextToken(includeZeroWidth: true);
        var heading = opening is null ? HeadingIn(next.LeadingTrivia) : 0;
        var before = opening is null ? TriviaList(next.LeadingTrivia.Take(heading)) : TriviaList(ElasticLineFeed);
        var rest = next.LeadingTrivia.Skip(heading).SkipWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return root
            .ReplaceToken(next, next.WithLeadingTrivia(rest))
            .AddAttributeLists(list.WithLeadingTrivia(before).WithTrailingTrivia(ElasticLineFeed, ElasticLineFeed));
    }

    /// <summary>How much of what stands before the first word belongs to the file: up to the last blank line, and what C# wants first.</summary>
    private static int HeadingIn(SyntaxTriviaList trivia)
    {
        var length = 0;
        for (var i = 0; i < trivia.Count && trivia[i].Kind() is not (SyntaxKind.IfDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia); i++)
        {
            var isBlankLine = trivia[i].IsKind(SyntaxKind.EndOfLineTrivia) && i > 0 && (trivia[i - 1].IsKind(SyntaxKind.EndOfLineTrivia) || trivia[i - 1].HasStructure);
            if (isBlankLine || trivia[i].IsDirective)
                length = i + 1;
        }

        return length;
    }
}
