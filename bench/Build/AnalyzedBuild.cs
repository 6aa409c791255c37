using System.Globalization;
using System.Text.RegularExpressions;
using Hooks.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bench.Build;

/// <summary>
/// Builds by the SDK's compiler server, warm, with the generator and with and without analyzers, in turns. The times
/// are those of the process that asks the server, as MSBuild does.
/// </summary>
/// <param name="WithoutSeconds">With all of the library's analyzers skipped.</param>
/// <param name="Observed">With <see cref="ObservedEventAnalyzer"/> alone, HOOK002 and HOOK017.</param>
/// <param name="All">With all of them.</param>
/// <param name="OwnSeconds">What the compiler says that <see cref="ObservedEventAnalyzer"/> has taken, of all its threads.</param>
internal sealed record AnalyzedBuild(double WithoutSeconds, AnalyzedBuild.Side Observed, AnalyzedBuild.Side All, double OwnSeconds)
{
    /// <summary>What HOOK002 may add to a compilation.</summary>
    public const double Limit = 1.10;

    /// <param name="Ratio">The median of the rounds' ratios to the build without analyzers; the quartiles are its spread.</param>
    public sealed record Side(double Seconds, double Ratio, double LowerQuartile, double UpperQuartile);

    public bool IsMissedClearly => Observed.LowerQuartile > Limit;

    /// <summary>Null where the SDK's compiler is not found.</summary>
    public static AnalyzedBuild? Measure(SampleProject project, int warmUps, int rounds)
    {
        using var csc = Csc.Find();
        if (csc is null)
            return null;
        var build = csc.Write("handlers", project.Sources, withGenerator: true);
        var others = csc.Write("others.globalconfig", SwitchOffOthers());
        string[] server = [$"/shared:hooks-bench-{Environment.ProcessId}", "/keepalive:20"];
        Func<double>[] sides =
        [
            () => csc.Run(build, [.. server, "/skipanalyzers+"]).Seconds,
            () => csc.Run(build, [.. server, $"/analyzerconfig:{others}"]).Seconds,
            () => csc.Run(build, server).Seconds,
        ];
        for (var i = 0; i < warmUps; i++)
            Round(sides);
        var times = Enumerable.Range(0, rounds).Select(_ => Round(sides)).ToArray();
        var own = csc.Run(build, [.. server, $"/analyzerconfig:{others}", "/reportanalyzer"]).Output;
        return new AnalyzedBuild(
            Statistics.Quantile(times.Select(round => round[0]), 0.5),
            SideOf(times, 1),
            SideOf(times, 2),
            OwnTime(own));
    }

    /// <summary>Each side twice, there and back: A B C C B A.</summary>
    private static double[] Round(Func<double>[] sides)
    {
        var there = sides.Select(side => side()).ToArray();
        var back = sides.Reverse().Select(side => side()).Reverse().ToArray();
        return [.. there.Zip(back, (one, other) => (one + other) / 2)];
    }

    private static Side SideOf(double[][] rounds, int side)
    {
        var ratios = rounds.Select(round => round[side] / round[0]).ToArray();
        return new Side(
            Statistics.Quantile(rounds.Select(round => round[side]), 0.5),
            Statistics.Quantile(ratios, 0.5),
            Statistics.Quantile(ratios, 0.25),
            Statistics.Quantile(ratios, 0.75));
    }

    /// <summary>An analyzer is not even started where all its rules are off.</summary>
    private static string SwitchOffOthers()
    {
        var kept = new ObservedEventAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).ToHashSet();
        var rules = Analyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Where(id => !kept.Contains(id));
        return "is_global = true\n" + string.Concat(rules.Select(id => $"dotnet_diagnostic.{id}.severity = none\n"));
    }

    /// <summary>The analyzers that the library brings.</summary>
    public static IEnumerable<DiagnosticAnalyzer> Analyzers() =>
        from type in typeof(ObservedEventAnalyzer).Assembly.GetTypes()
        where !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor))
        orderby type.Name
        select (DiagnosticAnalyzer)Activator.CreateInstance(type)!;

    private static double OwnTime(string report) =>
        Regex.Match(report, $@"^\s*<?([\d.]+)\s.*{nameof(ObservedEventAnalyzer)}", RegexOptions.Multiline) is { Success: true } line
            ? double.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The compiler says nothing of {nameof(ObservedEventAnalyzer)}:\n{report}");
}
