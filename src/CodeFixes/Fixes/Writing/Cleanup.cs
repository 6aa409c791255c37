using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Hooks.Generators.CodeFixes.Fixes.Writing;

/// <summary>
/// Imports, simplifies and formats what fixes have written and marked. An IDE does the same after every fix, but ends new
/// lines as its own settings say, not as the file's other lines end.
/// </summary>
internal static class Cleanup
{
    public static async Task<Solution> FinishAsync(SolutionEditor editor, CancellationToken cancellation)
    {
        var solution = editor.GetChangedSolution();
        foreach (var project in solution.GetChanges(editor.OriginalSolution).GetProjectChanges())
        {
            foreach (var id in project.GetChangedDocuments())
                solution = (await FinishAsync(solution.GetDocument(id)!, cancellation).ConfigureAwait(false)).Project.Solution;
        }

        return solution;
    }

    private static async Task<Document> FinishAsync(Document document, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var lineEnd = root!.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToString();
        var options = (await document.GetOptionsAsync(cancellation).ConfigureAwait(false))
            .WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, lineEnd.Length > 0 ? lineEnd : "\n");
        document = await ImportAdder.AddImportsAsync(document, Simplifier.AddImportsAnnotation, options, cancellation).ConfigureAwait(false);
        document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, options, cancellation).ConfigureAwait(false);
        return await Formatter.FormatAsync(document, Formatter.Annotation, options, cancellation).ConfigureAwait(false);
    }
}
