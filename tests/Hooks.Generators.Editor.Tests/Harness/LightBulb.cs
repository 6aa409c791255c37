using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Editor.Tests.Harness;

/// <summary>What Roslyn's light bulb offers at the caret, which is marked <c>$$</c> in a source.</summary>
internal sealed class LightBulb : IDisposable
{
    private readonly EditorProject _project;
    private readonly int _position;

    public LightBulb(string markup, Action<EditorProject>? setUp = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        _position = markup.IndexOf("$$", StringComparison.Ordinal);
        Assert.True(_position >= 0, "Mark the caret with $$.");
        _project = new EditorProject(markup.Remove(_position, 2), kind);
        setUp?.Invoke(_project);
    }

    public Document Document => _project.Document;

    /// <summary>The titles of what is offered.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync() => [.. (await OfferedAsync()).Select(action => action.Title)];

    /// <summary>The titles under one entry of the menu.</summary>
    public async Task<IReadOnlyList<string>> TitlesUnderAsync(params string[] path) => [.. (await FindAsync(path)).NestedActions.Select(action => action.Title)];

    /// <summary>The source after an entry of the menu was taken: the file is changed, and nothing else is.</summary>
    public async Task<string> TakeAsync(params string[] path) => (await (await ChangeAsync(path)).GetTextAsync()).ToString();

    /// <summary>The file after an entry of the menu was taken.</summary>
    public async Task<Document> ChangeAsync(params string[] path)
    {
        var operations = await (await FindAsync(path)).GetOperationsAsync(default);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        var changes = changed.GetChanges(Document.Project.Solution);
        Assert.Equal([Document.Id], changes.GetProjectChanges().SelectMany(project => project.GetChangedDocuments()));
        return changed.GetDocument(Document.Id)!;
    }

    public void Dispose() => _project.Dispose();

    private async Task<CodeAction> FindAsync(string[] path)
    {
        var action = (await OfferedAsync()).Single(action => action.Title == path[0]);
        foreach (var title in path.Skip(1))
            action = action.NestedActions.Single(nested => nested.Title == title);
        return action;
    }

    private async Task<IReadOnlyList<CodeAction>> OfferedAsync() => await RefactoringService.OfferedAsync(Document, new TextSpan(_position, 0));
}
