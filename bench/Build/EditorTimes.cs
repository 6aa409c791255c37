using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bench.Build;

/// <summary>
/// From an edit to the diagnostics of the edited file, as an editor asks for them: all analyzers, on a compilation that they
/// have not seen, for one file.
/// </summary>
/// <param name="Slowest">Nine tenths of the edits were answered in less.</param>
internal sealed record EditorTimes(string Name, double Milliseconds, double Slowest)
{
    private const int WarmUps = 3;

    public static IReadOnlyList<EditorTimes> Measure(SampleProject project, int rounds)
    {
        SampleProject.NewDriver().RunGeneratorsAndUpdateCompilation(project.Compile(withEmitted: false), out var compilation, out _);
        var analyzers = AnalyzedBuild.Analyzers().ToImmutableArray();
        Edit[] edits =
        [
            new("in the body of a handler", project.Sources.Count - 8, "order.", "order!.", ChangesOutput: false),
            new("in a file without hooks and handlers", project.Sources.Count - 1, "number * number", "number * number * 1", ChangesOutput: false),
        ];
        return [.. edits.Select(edit => Measure((CSharpCompilation)compilation, edit, analyzers, rounds))];
    }

    private static EditorTimes Measure(CSharpCompilation compilation, Edit edit, ImmutableArray<DiagnosticAnalyzer> analyzers, int rounds)
    {
        var times = new List<double>();
        for (var round = 0; round < WarmUps + rounds; round++)
        {
            // Each edit is made on top of the one before, so that nobody has seen it yet.
            var start = Stopwatch.GetTimestamp();
            compilation = edit.ApplyTo(compilation);
            var model = compilation.GetSemanticModel(compilation.SyntaxTrees[edit.File]);
            var said = compilation.WithAnalyzers(analyzers).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
            if (round >= WarmUps)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (said.FirstOrDefault(d => d.Id == "AD0001") is { } thrown)
                throw new InvalidOperationException(thrown.GetMessage());
        }

        return new EditorTimes(edit.Name, Statistics.Quantile(times, 0.5), Statistics.Quantile(times, 0.9));
    }
}
