using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;

namespace Hooks.Generators.CodeFixes.Completion;

/// <summary>What a completion list shows of the item that is selected: a declaration, what it is, and what it is for.</summary>
internal static class Description
{
    private static readonly SymbolDisplayFormat Declaration = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static CompletionDescription Of(ISymbol? symbol, string detail, CancellationToken cancellation)
    {
        var parts = ImmutableArray.CreateBuilder<TaggedText>();
        foreach (var part in symbol?.ToDisplayParts(Declaration) ?? [])
            parts.Add(new TaggedText(part.Kind.ToString().Replace("Name", ""), part.ToString()));
        // The detail of a property is its type, which the declaration has already said.
        if (symbol is null or IMethodSymbol)
            AddLine(parts, detail);
        if (symbol is not null && Documentation.Summary(symbol, cancellation) is { Length: > 0 } summary)
            AddLine(parts, summary);
        return CompletionDescription.Create(parts.ToImmutable());
    }

    private static void AddLine(ImmutableArray<TaggedText>.Builder parts, string text)
    {
        if (parts.Count > 0)
            parts.Add(new TaggedText(TextTags.LineBreak, "\n"));
        parts.Add(new TaggedText(TextTags.Text, text));
    }
}
