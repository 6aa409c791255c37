using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Bench.Build;

/// <summary>
/// An executable that composes a plugin of many handlers, of hooks in a third assembly. The plugin is open in the same editor,
/// so that the executable sees each edit of it.
/// </summary>
internal sealed class ComposedProject
{
    private static readonly SourceText[] Host = [SourceText.From("System.Console.WriteLine();"), SourceText.From(SampleSources.Unrelated)];

    private readonly MetadataReference _contract;
    private readonly CSharpCompilation _plugin;
    private readonly Dictionary<string, SyntaxTree> _trees = [];

    public ComposedProject(int handlers)
    {
        var areas = handlers / HandlerSources.HandlersInFile;
        _contract = MetadataReference.CreateFromImage(BuildComparison.Emit(WithEmitted("Contract", HandlerSources.Hooks(areas), References.All)));
        _plugin = SampleProject.Compile("Plugin", Texts(HandlerSources.Handlers(areas)), [.. References.All, _contract], OutputKind.DynamicallyLinkedLibrary);
    }

    /// <summary>What the executable's generator takes after each edit in the plugin.</summary>
    public IEnumerable<double> AfterEdits(int rounds) => Edit.OfHandlers(firstFile: 0).Select(edit =>
    {
        var driver = SampleProject.NewDriver();
        return GeneratorScale.AfterEdits(rounds, edited =>
        {
            var source = edited ? edit.ApplyTo(_plugin) : _plugin;
            driver = driver.RunGenerators(source);
            var plugin = source.AddSyntaxTrees(driver.GetRunResult().Results[0].GeneratedSources.Select(TreeOf));
            return SampleProject.Compile("Host", Host, [.. References.All, _contract, plugin.ToMetadataReference()], OutputKind.ConsoleApplication);
        });
    });

    /// <summary>
    /// A driver has new trees for all that is emitted after each edit; an editor keeps that of what has stayed the same, as here.
    /// The others are parsed when somebody first asks, which would count as the executable's generator; what is typed is parsed before, too.
    /// </summary>
    private SyntaxTree TreeOf(GeneratedSourceResult emitted)
    {
        if (!_trees.TryGetValue(emitted.HintName, out var tree) || !tree.GetText().ContentEquals(emitted.SourceText))
        {
            _trees[emitted.HintName] = tree = emitted.SyntaxTree;
            tree.GetRoot();
        }

        return tree;
    }

    private static Compilation WithEmitted(string name, IEnumerable<string> sources, IEnumerable<MetadataReference> references)
    {
        var compilation = SampleProject.Compile(name, Texts(sources), references, OutputKind.DynamicallyLinkedLibrary);
        SampleProject.NewDriver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return output;
    }

    private static IEnumerable<SourceText> Texts(IEnumerable<string> sources) => sources.Select(source => SourceText.From(source));
}
