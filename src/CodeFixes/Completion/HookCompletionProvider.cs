using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.CodeFixes.Completion;

/// <summary>
/// Completes the strings of a handler's attributes: hooks in <c>[Action]</c> and <c>[Filter]</c>, handlers and plugins in
/// their <c>Before</c> and <c>After</c>, and property paths in <c>[When]</c>.
/// </summary>
[ExportCompletionProvider(nameof(HookCompletionProvider), LanguageNames.CSharp)]
[Shared]
public sealed class HookCompletionProvider : CompletionProvider
{
    /// <summary>What names hold besides letters: it narrows the list instead of ending it.</summary>
    private const string NameCharacters = ".-_/: ";

    // What an item remembers: text, so that no compilation is kept alive by a list.
    private const string Written = nameof(Written);
    private const string Prefix = nameof(Prefix);
    private const string IsClosed = nameof(IsClosed);
    private const string Symbol = nameof(Symbol);
    private const string Parameter = nameof(Parameter);

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion && trigger.Character is '"' or '.';

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var cancellation = context.CancellationToken;
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || AttributeString.At(root, context.Position) is not { } text
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || await new SuggestionFinder(context.Document, model, text, cancellation).FindAsync().ConfigureAwait(false) is not { } suggestions)
        {
            return;
        }

        context.IsExclusive = true; // nothing else means anything in such a string
        context.CompletionListSpan = suggestions.Span;
        var rules = Rules(suggestions.Separator);
        foreach (var suggestion in suggestions.Items.GroupBy(item => (item.Text, item.Detail)).Select(group => group.First()))
            context.AddItem(Item(suggestion, text, rules));
    }

    /// <inheritdoc/>
    public override async Task<CompletionChange> GetChangeAsync(
        Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var start = item.Span.Start;
        var prefix = item.Properties[Prefix];
        var opening = "";
        if (prefix.Length > 0)
        {
            opening = start > 1 && text[start - 2] == '@' ? "@\"" : "\"";
            start -= opening.Length;
        }

        // A key that accepts the item is typed as well: it closes the string, or goes on in it.
        var closing = item.Properties[IsClosed] == bool.FalseString && commitKey is null or '\t' or '\n' ? "\"" : "";
        return CompletionChange.Create(
            new TextChange(TextSpan.FromBounds(start, item.Span.End), prefix + opening + item.Properties[Written] + closing));
    }

    /// <inheritdoc/>
    public override async Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken)
    {
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var symbol = compilation is null || !item.Properties.TryGetValue(Symbol, out var id)
            ? null
            : DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation);
        if (symbol is IMethodSymbol hook && item.Properties.TryGetValue(Parameter, out var name))
            symbol = hook.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        return Description.Of(symbol, item.InlineDescription, cancellationToken);
    }

    private static CompletionItem Item(Suggestion suggestion, AttributeString text, CompletionItemRules rules)
    {
        var properties = ImmutableDictionary<string, string>.Empty
            .Add(Written, text.Escape(suggestion.Text))
            .Add(Prefix, suggestion.Prefix)
            .Add(IsClosed, text.IsClosed.ToString());
        var documented = suggestion.Symbol is IParameterSymbol parameter ? parameter.ContainingSymbol : suggestion.Symbol;
        if (documented?.OriginalDefinition.GetDocumentationCommentId() is { } id)
            properties = properties.Add(Symbol, id);
        if (suggestion.Symbol is IParameterSymbol)
            properties = properties.Add(Parameter, suggestion.Text);
        return CompletionItem.Create(
            suggestion.Text,
            sortText: $"{suggestion.Rank}{suggestion.Text}",
            properties: properties,
            tags: [suggestion.Tag],
            rules: rules,
            inlineDescription: suggestion.Detail,
            isComplexTextEdit: suggestion.Prefix.Length > 0 || !text.IsClosed);
    }

    private static CompletionItemRules Rules(char? separator)
    {
        char[] ends = separator is { } end ? ['"', end] : ['"'];
        return CompletionItemRules.Default
            .WithCommitCharacterRules([CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace, ends)])
            .WithFilterCharacterRules([CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, NameCharacters.Except(ends).ToArray())]);
    }
}
