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

    /// <summary>500 hooks and 5,000 handlers in 500 files, and one file that has none of them.</summary>
    public static SampleProject CreateLarge() => Create(HandlerSources.All(files: 500));

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
        var texts = withEmitted ? Sources.Concat(Emitted) : Sources;
        var trees = texts.AsParallel().AsOrdered().Select((text, i) => CSharpSyntaxTree.ParseText(text, Parse, $"File{i}.cs"));
        return CSharpCompilation.Create("Sample", trees, References.All, Options);
    }

    public static GeneratorDriver NewDriver(bool tracksSteps = false) => CSharpGeneratorDriver.Create(
        [new Hooks.Generators.HookGenerator().AsSourceGenerator()],
        parseOptions: Parse,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));
}
