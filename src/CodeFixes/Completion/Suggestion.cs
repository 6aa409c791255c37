using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.CodeFixes.Completion;

/// <summary>One thing that may stand in a string.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Symbol">What it means, for its description.</param>
/// <param name="Detail">What a list shows beside it.</param>
/// <param name="Tag">What it is, for its picture.</param>
/// <param name="Rank">Lower ones come first.</param>
/// <param name="Prefix">What must stand before the string, where its text alone could mean several hooks.</param>
internal sealed record Suggestion(string Text, ISymbol? Symbol, string Detail, string Tag, int Rank = 0, string Prefix = "");

/// <summary>What may stand in a string.</summary>
/// <param name="Span">The part of the string that it replaces.</param>
/// <param name="Separator">What ends one part of the string, and begins the next; null where it is one name.</param>
internal sealed record Suggestions(TextSpan Span, char? Separator, IEnumerable<Suggestion> Items);
