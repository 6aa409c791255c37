using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Editor.Tests.Pictures;

/// <summary>
/// Pictures of what an editor shows, drawn from what the analyzers and providers really answer. A source may mark the caret
/// with <c>$$</c>; what it refers to stands in a file that is not shown.
/// </summary>
internal static class Picture
{
    /// <summary>A squiggle, with its message.</summary>
    public static async Task<string> SquiggleAsync(string title, string id, string source, string hooks)
    {
        using var project = new EditorProject(source).With("Hooks.cs", hooks);
        var diagnostic = await DiagnosticAsync(project.Document, id);
        var view = await EditorView.OfAsync(project.Document);
        return view.Squiggle(diagnostic).Tooltip(diagnostic).Finish(title);
    }

    /// <summary>The fixes of a squiggle, with what the first one changes.</summary>
    public static async Task<string> FixAsync(string title, string id, string source, string hooks)
    {
        using var project = new EditorProject(source).With("Hooks.cs", hooks);
        var document = project.Document;
        var diagnostic = await DiagnosticAsync(document, id);
        var actions = await LibraryFixes.OfferedAsync(document, diagnostic);
        var view = await EditorView.OfAsync(document);
        return view.Squiggle(diagnostic).Menu(diagnostic.Location.SourceSpan.Start, Titles(actions), 0, await ChangeAsync(document, actions[0])).Finish(title);
    }

    /// <summary>A refactoring at the caret, with what the first entry of its menu changes.</summary>
    public static async Task<string> RefactoringAsync(string title, string name, string source, string hooks)
    {
        var position = source.IndexOf("$$", StringComparison.Ordinal);
        using var project = new EditorProject(source.Remove(position, 2)).With("Hooks.cs", hooks);
        var document = project.Document;
        var action = (await RefactoringService.OfferedAsync(document, new TextSpan(position, 0))).Single(action => action.Title == name);
        var nested = action.NestedActions;
        var view = await EditorView.OfAsync(document);
        return view.Caret(position)
            .Menu(position, [name, .. Titles(nested).Select(entry => "  " + entry)], nested.Length > 0 ? 1 : 0, await ChangeAsync(document, nested.FirstOrDefault() ?? action))
            .Finish(title);
    }

    /// <summary>The completion list at the caret.</summary>
    public static async Task<string> CompletionAsync(string title, string source, string hooks)
    {
        using var typing = new Typing(source, project => project.With("Hooks.cs", hooks));
        var items = await typing.OfferedAsync();
        var view = await EditorView.OfAsync(typing.Document);
        return view.Caret(typing.Position)
            .List(typing.Position, [.. items.Select(item => (item.DisplayText, item.InlineDescription))], await typing.DescriptionAsync(items[0].DisplayText))
            .Finish(title);
    }

    private static async Task<Diagnostic> DiagnosticAsync(Document document, string id)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var said = await compilation.WithAnalyzers([.. GeneratorUnderTest.Analyzers()]).GetAnalyzerDiagnosticsAsync();
        var tree = await document.GetSyntaxTreeAsync();
        return Assert.Single(said, diagnostic => diagnostic.Id == id && diagnostic.Location.SourceTree == tree);
    }

    private static IReadOnlyList<string> Titles(IEnumerable<CodeAction> actions) => [.. actions.Select(action => action.Title)];

    private static async Task<IReadOnlyList<(char Sign, string Text)>> ChangeAsync(Document document, CodeAction action)
    {
        var changed = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return LineDiff.Of(Lines(await document.GetTextAsync()), Lines(await changed.GetDocument(document.Id)!.GetTextAsync()));
    }

    private static string[] Lines(SourceText text) => [.. text.Lines.Select(line => line.ToString())];
}
