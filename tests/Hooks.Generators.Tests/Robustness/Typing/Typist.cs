using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Tests.Robustness.Typing;

/// <summary>
/// Types one file of a project, and looks after each step as an editor does: the generator runs, and the analyzers look at
/// the file.
/// </summary>
/// <param name="stepsBetweenWholeLooks">How often the analyzers look at the whole project, and the compiler at what is emitted.</param>
internal sealed class Typist(SampleProject project, SyntaxTree file, int stepsBetweenWholeLooks)
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [.. GeneratorUnderTest.Analyzers()];

    private readonly ConcurrentQueue<string> _problems = [];
    private readonly SourceText _text = file.GetText();

    /// <summary>What went wrong while the file grew to these lengths.</summary>
    public Task<IReadOnlyList<string>> TypeAsync(IEnumerable<int> lengths) =>
        ShowAsync(lengths.Select(length => ($"after {length} characters", _text.GetSubText(new TextSpan(0, length)))));

    /// <summary>What went wrong while the file went from one text to the next.</summary>
    public async Task<IReadOnlyList<string>> ShowAsync(IEnumerable<(string What, SourceText Text)> versions)
    {
        var compilation = project.Source;
        var driver = project.Driver;
        var tree = file;
        foreach (var (step, (what, text)) in versions.Index())
        {
            var next = tree.WithChangedText(tree.GetText().WithChanges(text.GetTextChanges(tree.GetText())));
            compilation = compilation.ReplaceSyntaxTree(tree, next);
            tree = next;
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
            if (driver.GetRunResult().Results.Single().Exception is { } exception)
                Add(what, $"the generator threw {exception}");
            var isWhole = step % stepsBetweenWholeLooks == 0;
            if (isWhole && Emitted(driver) != Emitted(project.NewDriver().RunGenerators(compilation)))
                Add(what, "the generator writes something else than one that starts anew");
            await LookAsync(whole, tree, what, isWhole);
        }

        return [.. _problems];
    }

    private static string Emitted(GeneratorDriver driver) => string.Concat(driver.GetRunResult().Results.Single().GeneratedSources
        .OrderBy(source => source.HintName, StringComparer.Ordinal)
        .Select(source => $"{source.HintName}\n{source.SourceText}"));

    private async Task LookAsync(Compilation whole, SyntaxTree tree, string what, bool isWhole)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, analyzer, _) => Add(what, $"{analyzer} threw {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var analysis = whole.WithAnalyzers(s_analyzers, options);
        var said = isWhole
            ? await analysis.GetAnalyzerDiagnosticsAsync()
            : await analysis.GetAnalyzerSemanticDiagnosticsAsync(whole.GetSemanticModel(tree), filterSpan: null, CancellationToken.None);
        foreach (var diagnostic in said)
        {
            if (diagnostic.Id == "AD0001")
                Add(what, diagnostic.ToString());
            if (diagnostic.Location.SourceTree is { } where && (!whole.ContainsSyntaxTree(where) || diagnostic.Location.SourceSpan.End > where.Length))
                Add(what, $"{diagnostic.Id} points outside its file: {diagnostic.Location.SourceSpan}");
        }

        if (!isWhole)
            return;
        foreach (var emitted in whole.SyntaxTrees.Except(project.Source.SyntaxTrees).Where(other => other != tree))
        {
            foreach (var error in whole.GetSemanticModel(emitted).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
                Add(what, $"what is emitted does not compile: {error}");
        }
    }

    private void Add(string what, string problem) => _problems.Enqueue($"{file.FilePath} {what}: {problem}");
}
