using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Tests.Harness;

/// <summary>Compiles a <see cref="TestAssembly"/> with the generator, as a build does.</summary>
internal static class Compiler
{
    /// <summary>Two platforms meet where a netstandard2.0 plugin is referenced: the SDK silences these too.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> s_silent = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: true,
        deterministic: true,
        warningLevel: 9999,
        specificDiagnosticOptions: s_silent);

    private static readonly ConcurrentDictionary<(string Name, IReadOnlyList<MetadataReference> Platform), CSharpCompilation> s_empty = new();

    /// <summary>The compilation before the generator has run.</summary>
    public static CSharpCompilation Parse(TestAssembly assembly, bool live = false)
    {
        var trees = TreesOf(assembly);
        var options = OptionsOf(assembly);
        var references = assembly.Images.Concat(assembly.References.Select(r => r.Compile(live).AsReference(live))).ToList();
        return references.Count > 0
            ? CSharpCompilation.Create(assembly.Name, trees, [.. assembly.Platform, .. references], options)
            : Empty(assembly).WithOptions(options).AddSyntaxTrees(trees);
    }

    /// <summary>The assembly's files, and those that every snippet of today's C# has besides.</summary>
    public static IReadOnlyList<SyntaxTree> TreesOf(TestAssembly assembly)
    {
        var parse = ParseOptionsOf(assembly);
        var trees = assembly.Files
            .Select(f => CSharpSyntaxTree.ParseText(f.Source, parse, $"{assembly.Folder}/{assembly.Name}/{f.Path}", Encoding.UTF8))
            .ToList();
        if (assembly.LanguageVersion == LanguageVersion.Latest && (assembly.Platform == ReferenceSets.Net10 || assembly.Platform == ReferenceSets.Net10Hosted))
        {
            trees.Add(Prelude.Usings);
            if (assembly.Kind == OutputKind.ConsoleApplication)
                trees.Add(Prelude.Try);
        }

        return trees;
    }

    public static CSharpParseOptions ParseOptionsOf(TestAssembly assembly) => Prelude.ParseOptions.WithLanguageVersion(assembly.LanguageVersion);

    public static CSharpCompilationOptions OptionsOf(TestAssembly assembly) => s_options
        .WithOutputKind(assembly.Kind)
        .WithAllowUnsafe(assembly.AllowsUnsafe)
        .WithNullableContextOptions(assembly.LanguageVersion < LanguageVersion.CSharp8
            ? NullableContextOptions.Disable
            : NullableContextOptions.Enable);

    /// <summary>Compilations that begin as the same one share what they have read of their references.</summary>
    private static CSharpCompilation Empty(TestAssembly assembly) => s_empty.GetOrAdd(
        (assembly.Name, assembly.Platform),
        key =>
        {
            var empty = CSharpCompilation.Create(key.Name, references: key.Platform, options: s_options);
            _ = empty.GetSpecialType(SpecialType.System_Object);
            return empty;
        });

    public static CSharpGeneratorDriver Driver(TestAssembly assembly, bool tracked = false) =>
        CSharpGeneratorDriver.Create(
            [GeneratorUnderTest.Create().AsSourceGenerator()],
            additionalTexts: [],
            ParseOptionsOf(assembly),
            new BuildOptions(assembly.Options),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracked));

    public static CompiledAssembly Compile(TestAssembly assembly, bool live)
    {
        Compilation compilation = Parse(assembly, live);
        var sources = ImmutableArray<GeneratedSourceResult>.Empty;
        var said = ImmutableArray<Diagnostic>.Empty;
        if (assembly.RunsGenerator)
        {
            var result = Driver(assembly)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out said)
                .GetRunResult().Results.Single();
            if (result.Exception is { } exception)
                Assert.Fail($"The generator threw in {assembly.Name}: {exception}");
            sources = result.GeneratedSources;
        }

        using var image = new MemoryStream();
        said = [.. said, .. compilation.Emit(image).Diagnostics];
        var unwanted = said
            .Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed
                && (!assembly.Allowed.Contains(d.Id) || IsEmitted(d.Location.SourceTree)))
            .ToList();
        if (unwanted.Count > 0)
            Assert.Fail(Explain(assembly, unwanted));

        return new CompiledAssembly
        {
            Name = assembly.Name,
            Compilation = (CSharpCompilation)compilation,
            Sources = sources,
            Diagnostics = [.. said.Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)],
            Image = [.. image.ToArray()],
        };
    }

    /// <summary>The diagnostics, each with the line that it is about.</summary>
    private static string Explain(TestAssembly assembly, IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder($"{assembly.Name} does not compile cleanly:\n");
        var files = new HashSet<SyntaxTree>();
        foreach (var diagnostic in diagnostics.Take(20))
        {
            text.Append("  ").Append(diagnostic).Append('\n');
            if (diagnostic.Location.SourceTree is { } tree)
            {
                files.Add(tree);
                var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
                text.Append("      ").Append(tree.GetText().Lines[line].ToString().Trim()).Append('\n');
            }
        }

        foreach (var file in files.Where(IsEmitted))
            text.Append($"==== {file.FilePath}\n{file}\n");
        return text.ToString();
    }

    private static bool IsEmitted(SyntaxTree? tree) =>
        tree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;
}
