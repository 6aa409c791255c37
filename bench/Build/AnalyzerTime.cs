using System.Collections.Immutable;
using System.Diagnostics;
using Hooks.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bench.Build;

/// <summary>What the analyzers add to a build, which runs them beside the compiler.</summary>
internal static class AnalyzerTime
{
    /// <summary>The milliseconds that they take over the whole project, once warm.</summary>
    public static double Measure(SampleProject project, int rounds)
    {
        SampleProject.NewDriver().RunGeneratorsAndUpdateCompilation(project.Compile(withEmitted: false), out var compilation, out _);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new HookAnalyzer()];
        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Statistics.Quantile(times, 0.5);
    }
}
