using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Bench.Build;

/// <summary>Something that a person types.</summary>
/// <param name="ChangesOutput">Whether the emitted code has to change with it.</param>
internal sealed record Edit(string Name, int File, string Old, string New, bool ChangesOutput)
{
    public static IReadOnlyList<Edit> All { get; } =
    [
        new("in a file without hooks and handlers", SampleSources.Files, "number * number", "number * number * 1", ChangesOutput: false),
        new("in the body of a handler", 7, "e.Name.Trim()", "e.Name.Trim().Trim()", ChangesOutput: false),
        new("of a handler's priority", 7, "Priority = 3)", "Priority = 33)", ChangesOutput: true),
    ];

    /// <summary>In a project of <see cref="HandlerSources"/>.</summary>
    /// <param name="firstFile">The first one with handlers.</param>
    public static IReadOnlyList<Edit> OfHandlers(int firstFile) =>
    [
        new("in the body of a handler", firstFile + 7, "order.Status > 2", "order.Status > 3", ChangesOutput: false),
        new("that adds a line to a body", firstFile + 7, "if (order.Status > 2", "\nif (order.Status > 2", ChangesOutput: true),
        new("of a handler's priority", firstFile + 7, "Priority = 3)", "Priority = 33)", ChangesOutput: true),
    ];

    public CSharpCompilation ApplyTo(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[File];
        var text = tree.GetText();
        var start = text.ToString().IndexOf(Old, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(start, Old.Length), New))));
    }
}
