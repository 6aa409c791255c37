using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Bench.Build;

/// <summary>A project that is built.</summary>
/// <param name="Sources">What a person would have written.</param>
/// <param name="Emitted">What the generator adds, as text.</param>
internal sealed record SampleProject(IReadOnlyList<SourceText> Sources, IReadOnlyList<SourceText> Emitted)
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>200 hooks and 1,000 handlers in 100 files, and one file that has none of them.</summary>
    public static SampleProject Create() => Create(SampleSources.All());

    /// <summary>Ten handlers for each hook, a file for each hook and for each ten handlers, and one file that has none of them.</summary>
    public static SampleProject Create(int handlers) => Create(HandlerSources.All(areas: handlers / HandlerSources.HandlersInFile));

    private static SampleProject Create(IEnumerable<string> texts)
    {
        var sources = texts.Select(text => SourceText.From(text)).ToArray();
        var project = new SampleProject(sources, []);
        var driver = NewDriver().RunGenerators(project.Compile(withEmitted: false));
        return project with { Emitted = [.. driver.GetRunResult().GeneratedTrees.Select(tree => SourceText.From(tree.ToString()))] };
    }

    /// <summary>Parses everything anew, as a build does.</summary>
    public CSharpCompilation Compile(bool withEmitted)
    {
        return Compile("Sample", withEmitted ? Sources.Concat(Emitted) : Sources, References.All, OutputKind.DynamicallyLinkedLibrary);
    }

    public static CSharpCompilation Compile(string name, IEnumerable<SourceText> texts, IEnumerable<MetadataReference> references, OutputKind kind)
    {
        var trees = texts.AsParallel().AsOrdered().Select((text, i) => CSharpSyntaxTree.ParseText(text, Parse, $"{name}/File{i}.cs"));
        return CSharpCompilation.Create(name, trees, references, Options.WithOutputKind(kind));
    }

    public static GeneratorDriver NewDriver(bool tracksSteps = false) => CSharpGeneratorDriver.Create(
        [new Hooks.Generators.HookGenerator().AsSourceGenerator()],
        parseOptions: Parse,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));
}
