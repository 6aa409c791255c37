using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Tests.Docs;

/// <summary>
/// An example of the documentation: C# blocks that are one program. A block is a program of its own, except
/// <list type="bullet">
/// <item><description>under <c>&lt;!-- example: name --&gt;</c>: all blocks of that name on the page are files of one
/// assembly;</description></item>
/// <item><description>under <c>&lt;!-- example: name / Assembly --&gt;</c>: the name says what belongs together, and
/// each assembly refers to those that come before it on the page;</description></item>
/// <item><description><c>[HooksCompose=true]</c> at the end of it is an MSBuild property of that assembly;</description></item>
/// <item><description>on a page of a diagnostic: there all blocks under one heading belong together.</description></item>
/// </list>
/// A comment may go on after its first line: what follows is one file more, which readers do not see. What a program
/// writes may be shown in a block under <c>&lt;!-- prints: name --&gt;</c>. <c>&lt;!-- emitted: name / Assembly / File.g.cs
/// --&gt;</c> stands above what the generator wrote for it. Without an assembly's name it is <c>App</c>.
/// </summary>
internal sealed partial class DocExample
{
    private DocExample(string page, string name, string heading, IReadOnlyList<File> files)
    {
        Page = page;
        Name = name;
        Heading = heading;
        Assemblies = Build(files);
    }

    public static IReadOnlyList<DocExample> All { get; } = [.. MarkdownPage.All.SelectMany(Of)];

    /// <summary>The page, from the repository's root on.</summary>
    public string Page { get; }

    /// <summary>The example's name, or the line of its block.</summary>
    public string Name { get; }

    /// <summary>The heading above its first block.</summary>
    public string Heading { get; }

    /// <summary>Its assemblies; each refers to those before it.</summary>
    public IReadOnlyList<TestAssembly> Assemblies { get; }

    public TestAssembly Program => Assemblies[^1];

    public static DocExample Find(string page, string name) => All.Single(example => example.Page == page && example.Name == name);

    /// <summary>The blocks of a page that show something of an example, with its name.</summary>
    public static IEnumerable<(string Name, MarkdownPage.Block Block)> Shown(MarkdownPage page, string what) =>
        from block in page.Blocks
        where block.Note?.StartsWith($"{what}: ", StringComparison.Ordinal) == true
        select (block.Note![(what.Length + 2)..], block);

    /// <summary>What the generator and the analyzers say of all its assemblies.</summary>
    public async Task<IReadOnlyList<string>> Diagnostics()
    {
        var said = new List<string>();
        foreach (var assembly in Assemblies)
            said.AddRange(from d in await Diagnose.Run(assembly) where d.Id.StartsWith("HOOK", StringComparison.Ordinal) select $"{d.Id}: {d.GetMessage()}");
        return said;
    }

    public override string ToString() => $"{Page}: {Name}";

    private static IEnumerable<DocExample> Of(MarkdownPage page)
    {
        var isRulePage = Path.GetFileName(page.Name).StartsWith("HOOK", StringComparison.Ordinal);
        var files =
            from block in page.Blocks
            let note = Note().Match(block.Note ?? block.Language)
            where note.Success
                ? block.Note is null ? block.Text.Length > 0 : block.Language == "csharp"
                : block is { Language: "csharp", Note: null }
            select (
                Name: note.Success ? note.Groups["name"].Value : isRulePage ? block.Heading : $"line {block.Line}",
                File: new File(note.Groups["assembly"].Value, note.Groups["property"].Value, note.Groups["value"].Value, block.Text),
                block.Heading);
        return
            from file in files
            group file by file.Name into example
            select new DocExample(page.Name, example.Key, example.First().Heading, [.. example.Select(file => file.File)]);
    }

    private static List<TestAssembly> Build(IReadOnlyList<File> files)
    {
        var assemblies = new List<TestAssembly>();
        foreach (var group in files.GroupBy(file => file.Assembly))
        {
            // The statements of a program come first, whatever the page's order.
            var sources = group.Select(file => file.Code).OrderBy(code => HasStatements(code) ? 0 : 1).ToList();
            var name = group.Key.Length > 0 ? group.Key : "App";
            TestAssembly[] references = [.. assemblies];
            var assembly = HasStatements(sources[0])
                ? TestAssembly.Exe(sources[0], references).Named(name)
                : TestAssembly.Library(name, sources[0], references);
            foreach (var (i, source) in sources.Index().Skip(1))
                assembly.File($"File{i + 1}.cs", source);
            if (sources.Any(source => source.Contains("using Microsoft.", StringComparison.Ordinal)))
                assembly.ForHosts();
            foreach (var file in group.Where(file => file.Property.Length > 0))
                assembly.Property(file.Property, file.Value);
            assemblies.Add(assembly);
        }

        return assemblies;
    }

    private static bool HasStatements(string code) =>
        CSharpSyntaxTree.ParseText(code, Prelude.ParseOptions).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();

    [GeneratedRegex(@"^example: (?<name>[^/]+?)( / (?<assembly>[^\[]+?))?( \[(?<property>\w+)=(?<value>.+)\])?$")]
    private static partial Regex Note();

    private sealed record File(string Assembly, string Property, string Value, string Code);
}
