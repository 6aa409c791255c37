using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Tests.Robustness.Fuzz;

/// <summary>Makes wrong texts of a right one: tokens are deleted, doubled, swapped, replaced and put in.</summary>
internal sealed class Mutations(SyntaxTree file, IReadOnlyList<string> vocabulary, Random random)
{
    private const int MostAtOnce = 4;

    /// <summary>What no file of the samples has, and somebody has typed somewhere.</summary>
    private static readonly string[] s_odd =
    [
        "é", "日本", "\U0001D4B3", "@class", "\\u0041ction", "\0", "\u200B", "\"", "\"\"\"", "$\"{", "'", "/*", "*/", "//", "\n#if X\n", "\n#endif\n",
        "\n#nullable disable\n", "\n#line 7 \"elsewhere.cs\"\n", "\n#pragma warning disable\n", "[Hook]", "[Action(\"\")]", "[Filter(null)]", "[Around]",
        "[When(\"\", 1)]", "partial", "static", "ref", "in", "file", "async", "unsafe", "<T>", "where T : T", "?", "..", "=>", "{", "}", "(", ")", ";",
        "record", "extension(int x)", "delegate*<void>", "dynamic", "__arglist", "9999999999999999999999", "int.MaxValue + 1",
    ];

    public IEnumerable<(string What, SourceText Text)> Take(int count) => Enumerable.Range(0, count).Select(number =>
    {
        var text = file.GetText();
        var edits = Enumerable.Range(0, random.Next(1, MostAtOnce + 1)).Select(_ => Edit()).ToList();
        var separate = edits.OrderBy(edit => edit.Span.Start).Aggregate(
            new List<TextChange>(),
            (all, edit) => all.Count > 0 && all[^1].Span.End > edit.Span.Start ? all : [.. all, edit]);
        return ($"mutation {number} ({string.Join(", ", separate)})", text.WithChanges(separate));
    });

    private TextChange Edit()
    {
        var tokens = file.GetRoot().DescendantTokens().ToList();
        var at = random.Next(tokens.Count);
        var (token, next) = (tokens[at], tokens[Math.Min(at + 1, tokens.Count - 1)]);
        return random.Next(6) switch
        {
            0 => new TextChange(token.Span, ""),
            1 => new TextChange(token.Span, $"{token.Text} {token.Text}"),
            2 => new TextChange(TextSpan.FromBounds(token.SpanStart, next.Span.End), $"{next.Text} {token.Text}"),
            3 => new TextChange(token.Span, Any(vocabulary)),
            4 => new TextChange(new TextSpan(token.SpanStart, 0), Any(vocabulary) + " "),
            _ => new TextChange(new TextSpan(token.SpanStart, 0), Any(s_odd) + " "),
        };
    }

    private string Any(IReadOnlyList<string> words) => words[random.Next(words.Count)];
}
