using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Editor.Tests.Pictures;

/// <summary>A document's lines in the colours that Roslyn's classifier gives them.</summary>
internal static class CodeText
{
    public static async Task<IReadOnlyList<IReadOnlyList<Run>>> LinesAsync(Document document)
    {
        var text = await document.GetTextAsync();
        var kinds = new string[text.Length];
        Array.Fill(kinds, "");
        foreach (var span in await Classifier.GetClassifiedSpansAsync(document, new TextSpan(0, text.Length)))
        {
            if (Kind(span.ClassificationType) is { } kind)
                Array.Fill(kinds, kind, span.TextSpan.Start, span.TextSpan.Length);
        }

        return [.. text.Lines.Where(line => line.LineNumber < text.Lines.Count - 1 || line.Span.Length > 0).Select(line => Runs(text, line.Span, kinds))];
    }

    private static IReadOnlyList<Run> Runs(SourceText text, TextSpan line, string[] kinds)
    {
        var runs = new List<Run>();
        for (var start = line.Start; start < line.End;)
        {
            var end = start + 1;
            while (end < line.End && kinds[end] == kinds[start])
                end++;
            runs.Add(new Run(text.ToString(TextSpan.FromBounds(start, end)), kinds[start]));
            start = end;
        }

        return runs;
    }

    /// <summary>Null for what is said beside the kind of a word, such as that it is static.</summary>
    private static string? Kind(string classification) => classification switch
    {
        _ when ClassificationTypeNames.AdditiveTypeNames.Contains(classification) => null,
        ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword => "keyword",
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral => "string",
        ClassificationTypeNames.NumericLiteral => "number",
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => "method",
        ClassificationTypeNames.ClassName or ClassificationTypeNames.RecordClassName or ClassificationTypeNames.StructName
            or ClassificationTypeNames.InterfaceName or ClassificationTypeNames.EnumName or ClassificationTypeNames.DelegateName => "type",
        _ when classification.Contains("comment", StringComparison.Ordinal) => "comment",
        _ => "",
    };
}
