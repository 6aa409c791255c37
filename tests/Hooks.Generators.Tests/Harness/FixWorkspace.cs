using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Tests.Harness;

/// <summary>
/// Test assemblies as an IDE has them open: projects that refer to each other's sources, with the generator and the
/// analyzers at work in each.
/// </summary>
internal static class FixWorkspace
{
    /// <summary>How a reader of these tests would write C#, on every platform.</summary>
    private const string Style = "root = true\n[*.cs]\nend_of_line = lf\nindent_size = 4\nindent_style = space\n";

    private static readonly ConditionalWeakTable<Compilation, Task<IReadOnlyList<Diagnostic>>> s_said = new();

    /// <summary>The assembly and those that it refers to, as one solution; marks are taken out of the files.</summary>
    public static Solution Open(TestAssembly assembly)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        var ids = assembly.References.Append(assembly).ToDictionary(each => each, each => ProjectId.CreateNewId(each.Name));
        foreach (var (each, id) in ids)
        {
            solution = solution.AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                each.Name,
                each.Name,
                LanguageNames.CSharp,
                compilationOptions: Compiler.OptionsOf(each),
                parseOptions: Compiler.ParseOptionsOf(each),
                projectReferences: each.References.Select(reference => new ProjectReference(ids[reference])),
                metadataReferences: [.. each.Platform, .. each.Images],
                analyzerReferences: [new UnderTest(each.RunsGenerator)]));
            foreach (var tree in Compiler.TreesOf(each))
            {
                var source = SourceText.From(Diagnose.Plain(tree.ToString()).Source);
                solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(tree.FilePath), source, filePath: tree.FilePath);
            }

            var properties = "is_global = true\n" + string.Concat(each.Options.Select(option => $"{option.Key} = {option.Value}\n"));
            solution = solution
                .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".editorconfig", SourceText.From(Style), filePath: "/.editorconfig")
                .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(properties), filePath: "/.globalconfig");
        }

        return solution;
    }

    /// <summary>The files of the assembly and of those that it refers to, by their names, with the marks.</summary>
    public static Dictionary<string, string> MarkupOf(TestAssembly assembly) =>
        assembly.References.Append(assembly).SelectMany(each => each.Files).ToDictionary(file => file.Path, file => file.Source);

    public static bool IsPrelude(string path) => path.StartsWith("/prelude/", StringComparison.Ordinal);

    /// <summary>What the compiler and the analyzers say of the project's own files, in the order of the places.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(Microsoft.CodeAnalysis.Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        return await s_said.GetValue(compilation, _ => Analyze(compilation, project.AnalyzerOptions));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Analyze(Compilation compilation, AnalyzerOptions options)
    {
        var analyzed = compilation.WithAnalyzers([.. GeneratorUnderTest.Analyzers()], options);
        var said = compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)
            .Concat(await analyzed.GetAnalyzerDiagnosticsAsync())
            .ToList();
        Assert.DoesNotContain(said, d => d.Id == "AD0001");
        return
        [
            .. from d in said
               where !d.IsSuppressed
               orderby d.Location.SourceTree?.FilePath, d.Location.SourceSpan.Start, d.Id
               select d,
        ];
    }

    /// <summary>The generator as a reference of one project; a workspace knows a generator by its instance.</summary>
    private sealed class UnderTest(bool runsGenerator) : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> _generators = runsGenerator ? [GeneratorUnderTest.Create().AsSourceGenerator()] : [];

        public override string? FullPath => null;

        public override object Id => this;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}
