using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.CodeFixes.Refactorings;

/// <summary>The comment above a hook that lists its handlers. A new one takes the old one's place.</summary>
internal static class HandlerList
{
    private const string Row = "//   ";

    /// <param name="text">Its lines: headings like "Handlers in order:", and rows, which are indented.</param>
    public static MethodDeclarationSyntax Write(MethodDeclarationSyntax hook, IEnumerable<string> text)
    {
        var lines = WithoutOld(Lines(hook.GetLeadingTrivia()));
        var indentation = lines.Last().Where(part => part.IsKind(SyntaxKind.WhitespaceTrivia)).ToList();
        var ending = SyntaxFactory.EndOfLine(hook.SyntaxTree.GetText().ToString().Contains("\r\n") ? "\r\n" : "\n");
        var comment = text.Select(line => (List<SyntaxTrivia>)[.. indentation, SyntaxFactory.Comment(line[0] == ' ' ? "//" + line : "// " + line), ending]);
        lines.InsertRange(lines.TakeWhile(IsBlank).Count(), comment);
        return hook.WithLeadingTrivia(lines.SelectMany(line => line));
    }

    /// <summary>Whether nothing but a line's end is on it: what the hook itself stands on has none.</summary>
    private static bool IsBlank(List<SyntaxTrivia> line) =>
        line.Count > 0 && line[line.Count - 1].IsKind(SyntaxKind.EndOfLineTrivia) && line.All(part => part.IsKind(SyntaxKind.EndOfLineTrivia) || part.IsKind(SyntaxKind.WhitespaceTrivia));

    private static List<List<SyntaxTrivia>> WithoutOld(IEnumerable<List<SyntaxTrivia>> lines)
    {
        var kept = new List<List<SyntaxTrivia>>();
        var isInside = false;
        foreach (var line in lines)
        {
            var comment = line.FirstOrDefault(part => part.IsKind(SyntaxKind.SingleLineCommentTrivia)).ToString();
            isInside = IsHeading(comment) || (isInside && comment.StartsWith(Row, StringComparison.Ordinal));
            if (!isInside)
                kept.Add(line);
        }

        return kept;
    }

    private static bool IsHeading(string comment) =>
        comment.StartsWith("// Handlers ", StringComparison.Ordinal) && comment.EndsWith("in order:", StringComparison.Ordinal);

    /// <summary>The trivia line by line; the last line is the one on which the hook itself begins.</summary>
    private static IEnumerable<List<SyntaxTrivia>> Lines(SyntaxTriviaList trivia)
    {
        var line = new List<SyntaxTrivia>();
        foreach (var part in trivia)
        {
            line.Add(part);
            if (!part.IsKind(SyntaxKind.EndOfLineTrivia) && !part.HasStructure)
                continue;
            yield return line;
            line = [];
        }

        yield return line;
    }
}
