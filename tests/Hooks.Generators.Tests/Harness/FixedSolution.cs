using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Tests.Harness;

/// <summary>What must be true of the sources after a fix.</summary>
internal static class FixedSolution
{
    /// <summary>Each file reads as its markup does without the marks.</summary>
    public static async Task HasTexts(Solution solution, IReadOnlyDictionary<string, string> markup)
    {
        foreach (var document in Documents(solution))
        {
            var expected = Diagnose.Plain(markup[document.Name]).Source;
            var text = (await document.GetTextAsync()).ToString();
            Assert.True(expected == text, $"{document.Name} is not what the test expects, but\n{text}");
        }
    }

    /// <summary>What is marked is said, and nothing else: of the compiler no error and no warning, the generator's code included.</summary>
    public static async Task HasDiagnostics(Solution solution, IReadOnlyDictionary<string, string> markup, Func<string, bool> counts)
    {
        var said = new List<Diagnostic>();
        foreach (var project in solution.Projects)
            said.AddRange((await FixWorkspace.DiagnosticsOf(project)).Where(d => counts(d.Id)));

        var expected =
            from document in Documents(solution)
            let plain = Diagnose.Plain(markup[document.Name])
            from mark in plain.Marks
            where counts(mark.Id)
            let shown = Show(document.Name, SourceText.From(plain.Source), mark.Id, mark.Span)
            orderby shown
            select shown;
        var found =
            from d in said
            let shown = d.Location.SourceTree is { } tree
                ? Show(Path.GetFileName(tree.FilePath), tree.GetText(), d.Id, d.Location.SourceSpan)
                : d.Id
            orderby shown
            select (shown, d);
        Assert.True(
            expected.SequenceEqual(found.Select(each => each.shown)),
            $"Marked:\n{string.Join("\n", expected)}\nSaid:\n{string.Join("\n", found.Select(each => $"{each.shown}: {each.d.GetMessage()}"))}");
    }

    /// <summary>The formatter finds nothing to do where the fix has written.</summary>
    public static async Task IsFormatted(Solution before, Solution after)
    {
        foreach (var document in Documents(after))
        {
            var old = before.GetDocument(document.Id);
            var text = await document.GetTextAsync();
            if (old is null || text.ContentEquals(await old.GetTextAsync()))
                continue;
            var shift = 0;
            var written = new List<TextSpan>();
            foreach (var change in await document.GetTextChangesAsync(old))
            {
                written.Add(new TextSpan(change.Span.Start + shift, change.NewText!.Length));
                shift += change.NewText.Length - change.Span.Length;
            }

            var formatted = await Formatter.FormatAsync(document, written);
            Assert.Equal((await formatted.GetTextAsync()).ToString(), text.ToString());
        }
    }

    /// <summary>Every comment is still there, if only as a part of another one.</summary>
    public static async Task KeepsComments(Solution before, Solution after)
    {
        foreach (var document in Documents(before))
        {
            var left = await Comments(after.GetDocument(document.Id)!);
            foreach (var comment in await Comments(document))
                Assert.True(left.Remove(left.FirstOrDefault(other => other.EndsWith(comment, StringComparison.Ordinal)) ?? ""), $"A comment got lost: {comment}");
        }
    }

    private static IEnumerable<Document> Documents(Solution solution) =>
        solution.Projects.SelectMany(project => project.Documents).Where(document => !FixWorkspace.IsPrelude(document.FilePath!));

    private static async Task<List<string>> Comments(Document document) =>
    [
        .. from trivia in (await document.GetSyntaxRootAsync())!.DescendantTrivia(descendIntoTrivia: false)
           where trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.HasStructure
           select trivia.ToString(),
    ];

    private static string Show(string file, SourceText text, string id, TextSpan span)
    {
        var at = text.Lines.GetLinePosition(span.Start);
        return $"{file}({at.Line + 1},{at.Character + 1}): {id} [{text.ToString(span)}]";
    }
}
