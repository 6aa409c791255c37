using Hooks.Generators.Tests.Docs;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Tests.Observing;

/// <summary>
/// One handler of the corpus, with what HOOK002 must say about it. Each page in <c>Corpus/Changes</c> and
/// <c>Corpus/Observes</c> is a group; each of its headings is a case, told in a sentence, with C# beneath it: the members of
/// a class, which may use what <c>Corpus/Model.cs</c>, <c>Contract.cs</c> and <c>Usings.cs</c> declare. Marks say what is
/// reported, where, and how severely:
/// <list type="bullet">
/// <item><description><c>{|HOOK002:…|}</c> is an error: the change is made on a path that begins with the
/// parameter;</description></item>
/// <item><description><c>{|HOOK002?:…|}</c> is a warning: it is made through a local, a lambda, or a method that is
/// called;</description></item>
/// <item><description><c>{|HOOK002*:…|}</c> is either, where one may well call it direct or not.</description></item>
/// </list>
/// A mark stands round the whole assignment or call; round the argument, <c>ref</c> or <c>out</c> included, where that is
/// how it is changed. Marks of other rules tell the reader whose business a change is, and are not compared.
/// </summary>
internal sealed class CorpusCase
{
    private static readonly string s_folder = Path.Combine(Project.Folder, "Observing", "Corpus");

    private readonly int _start;

    private CorpusCase(MarkdownPage page, MarkdownPage.Block block)
    {
        var name = Path.GetFileNameWithoutExtension(page.Name);
        IsChange = Path.GetFileName(Path.GetDirectoryName(page.Name)) == "Changes";
        Group = page.Headings[0].Text;
        Name = block.Heading;
        Place = $"{page.Name}:{block.Line}";

        var head = $"namespace {(IsChange ? "Changes" : "Observes")}.{name}.Line{block.Line};\n\n#nullable enable\ninternal static partial class Handlers\n{{\n";
        var (source, marks) = Diagnose.Plain(head + block.Text + "}\n");
        _start = head.Length;
        Source = SourceText.From(source);
        Expected =
        [
            .. from mark in marks
               where Report.Severities.ContainsKey(mark.Id)
               orderby mark.Span
               select new Report(mark.Span, Report.Severities[mark.Id]),
        ];
    }

    public static IReadOnlyList<CorpusCase> All { get; } =
    [
        .. from file in Directory.GetFiles(s_folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           let page = MarkdownPage.Open(Path.GetRelativePath(Project.Repository, file))
           from block in page.Blocks
           where block.Language == "csharp"
           select new CorpusCase(page, block),
    ];

    /// <summary>A file that the cases share.</summary>
    public static string Shared(string file) => File.ReadAllText(Path.Combine(s_folder, file));

    public bool IsChange { get; }

    /// <summary>The way it happens: the title of the page.</summary>
    public string Group { get; }

    public string Name { get; }

    /// <summary>The page and the line at which the code begins.</summary>
    public string Place { get; }

    /// <summary>A whole file: the case in a namespace and a class of its own.</summary>
    public SourceText Source { get; }

    public IReadOnlyList<Report> Expected { get; }

    /// <summary>A place as the page has it, and what stands there.</summary>
    public string Show(TextSpan span)
    {
        var head = Source.Lines.GetLinePosition(_start).Line;
        var at = Source.Lines.GetLinePosition(span.Start);
        return $"line {at.Line - head + 1} [{Source.ToString(span)}]";
    }

    public override string ToString() => $"{Group}: {Name}";
}
