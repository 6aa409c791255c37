using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Bench.Build;

/// <summary>Whole compilations, with the generator and with the text that it emits as ordinary sources, in turns.</summary>
/// <param name="Ratio">The median of the rounds' ratios.</param>
/// <param name="LowerQuartile">A quarter of the rounds had no greater ratio.</param>
/// <param name="UpperQuartile">Three quarters of the rounds had no greater ratio.</param>
internal sealed record BuildComparison(
    double WithoutMilliseconds, double WithMilliseconds, double Ratio, double LowerQuartile, double UpperQuartile)
{
    public const double Limit = 1.15;

    public bool IsMissedClearly => LowerQuartile > Limit;

    public static BuildComparison Measure(SampleProject project, int warmUps, int rounds)
    {
        for (var i = 0; i < warmUps; i++)
            Round(project);
        var samples = Enumerable.Range(0, rounds).Select(_ => Round(project)).ToArray();
        var ratios = samples.Select(sample => sample.With / sample.Without).ToArray();
        return new BuildComparison(
            Statistics.Quantile(samples.Select(sample => sample.Without), 0.5),
            Statistics.Quantile(samples.Select(sample => sample.With), 0.5),
            Statistics.Quantile(ratios, 0.5),
            Statistics.Quantile(ratios, 0.25),
            Statistics.Quantile(ratios, 0.75));
    }

    private static (double Without, double With) Round(SampleProject project)
    {
        var without = Time(() => BuildWithout(project));
        var with = Time(() => BuildWith(project));
        with += Time(() => BuildWith(project));
        without += Time(() => BuildWithout(project));
        return (without / 2, with / 2);
    }

    private static void BuildWithout(SampleProject project) => Emit(project.Compile(withEmitted: true));

    private static void BuildWith(SampleProject project)
    {
        SampleProject.NewDriver().RunGeneratorsAndUpdateCompilation(project.Compile(withEmitted: false), out var output, out _);
        Emit(output);
    }

    /// <summary>The image.</summary>
    public static byte[] Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(5)));
        return image.ToArray();
    }

    private static double Time(Action build)
    {
        // What one build leaves behind must not be the other's to clean up.
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        build();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
