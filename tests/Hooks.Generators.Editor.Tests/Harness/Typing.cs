using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;

namespace Hooks.Generators.Editor.Tests.Harness;

/// <summary>Asks Roslyn's completion at the caret, which is marked <c>$$</c> in a source.</summary>
internal sealed class Typing : IDisposable
{
    private readonly EditorProject _project;
    public int Position { get; }

    public Typing(string markup, Action<EditorProject>? setUp = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        Position = markup.IndexOf("$$", StringComparison.Ordinal);
        Assert.True(Position >= 0, "Mark the caret with $$.");
        _project = new EditorProject(markup.Remove(Position, 2), kind);
        setUp?.Invoke(_project);
    }

    public Document Document => _project.Document;

    private CompletionService Service => CompletionService.GetService(Document)!;

    /// <summary>What is offered, in the list's order; nothing where no list comes up.</summary>
    public async Task<IReadOnlyList<CompletionItem>> OfferedAsync()
    {
        var list = await Service.GetCompletionsAsync(Document, Position, CompletionTrigger.Invoke);
        return [.. list.ItemsList.OrderBy(item => item.SortText, StringComparer.Ordinal)];
    }

    /// <summary>The texts of what is offered.</summary>
    public async Task<string> TextsAsync() => string.Join(" ", (await OfferedAsync()).Select(item => item.DisplayText));

    /// <summary>The source after one item was accepted, by a key that is typed too where one is given.</summary>
    public async Task<string> AcceptAsync(string text, char? key = null, string? of = null)
    {
        var item = (await OfferedAsync()).First(item => item.DisplayText == text && (of is null || item.InlineDescription == of));
        var change = await Service.GetChangeAsync(Document, item, key);
        return (await Document.GetTextAsync()).WithChanges(change.TextChange).ToString();
    }

    /// <summary>What is shown beside an item.</summary>
    public async Task<string> DescriptionAsync(string text)
    {
        var item = (await OfferedAsync()).First(item => item.DisplayText == text);
        return (await Service.GetDescriptionAsync(Document, item))!.Text;
    }

    public bool Triggers(char typed) => Service.ShouldTriggerCompletion(
        Document.GetTextAsync().Result, Position, CompletionTrigger.CreateInsertionTrigger(typed));

    public void Dispose() => _project.Dispose();
}
