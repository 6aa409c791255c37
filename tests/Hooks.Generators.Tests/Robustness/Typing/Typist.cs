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
internal sealed class Typist(SampleProject project, SyntaxTree file)
{
    /// <summary>How often the analyzers look at the whole project, and the compiler at what is emitted.</summary>
    private const int StepsBetweenWholeLooks = 40;

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [.. GeneratorUnderTest.Analyzers()];

    private readonly ConcurrentQueue<string> _problems = [];
    private readonly SourceText _text = file.GetText();

    /// <summary>What went wrong while the file grew to these lengths.</summary>
    public async Task<IReadOnlyList<string>> TypeAsync(IEnumerable<int> lengths)
    {
        var compilation = project.Source;
        var driver = project.Driver;
        var typed = _text.WithChanges(new TextChange(new TextSpan(0, _text.Length), ""));
        var tree = file.WithChangedText(typed);
        compilation = compilation.ReplaceSyntaxTree(file, tree);
        foreach (var (step, length) in lengths.Index())
        {
            typed = typed.WithChanges(new TextChange(new TextSpan(typed.Length, 0), _text.ToString(TextSpan.FromBounds(typed.Length, length))));
            var longer = tree.WithChangedText(typed);
            compilation = compilation.ReplaceSyntaxTree(tree, longer);
            tree = longer;
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
            if (driver.GetRunResult().Results.Single().Exception is { } exception)
                Add(length, $"the generator threw {exception}");
            await LookAsync(whole, tree, length, isWhole: step % StepsBetweenWholeLooks == 0);
        }

        return [.. _problems];
    }

    private async Task LookAsync(Compilation whole, SyntaxTree tree, int length, bool isWhole)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, analyzer, _) => Add(length, $"{analyzer} threw {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var analysis = whole.WithAnalyzers(s_analyzers, options);
        var said = isWhole
            ? await analysis.GetAnalyzerDiagnosticsAsync()
            : await analysis.GetAnalyzerSemanticDiagnosticsAsync(whole.GetSemanticModel(tree), filterSpan: null, CancellationToken.None);
        foreach (var diagnostic in said)
        {
            if (diagnostic.Id == "AD0001")
                Add(length, diagnostic.ToString());
            if (diagnostic.Location.SourceTree is { } where && (!whole.ContainsSyntaxTree(where) || diagnostic.Location.SourceSpan.End > where.Length))
                Add(length, $"{diagnostic.Id} points outside its file: {diagnostic.Location.SourceSpan}");
        }

        if (!isWhole)
            return;
        foreach (var emitted in whole.SyntaxTrees.Except(project.Source.SyntaxTrees).Where(other => other != tree))
        {
            foreach (var error in whole.GetSemanticModel(emitted).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
                Add(length, $"what is emitted does not compile: {error}");
        }
    }

    private void Add(int length, string problem) => _problems.Enqueue($"{file.FilePath} after {length} characters: {problem}");
}
