using System.Diagnostics;

namespace Bench.Measuring;

/// <summary>
/// Measures two loops in turns, in rounds of A B B A, so short that what else runs on the machine hits both or
/// neither. The rounds in which a loop of always the same work took longest are thrown away.
/// </summary>
internal sealed class Sampler(int rounds, double nanosecondsOfLoop)
{
    private const double Kept = 0.5;

    public Measurement Measure(string id, Case comparison)
    {
        var dispatches = DispatchesFor(comparison);
        var samples = new Round[rounds];
        for (var i = 0; i < rounds; i++)
            samples[i] = Run(comparison, dispatches);
        Array.Sort(samples, static (one, other) => one.Reference.CompareTo(other.Reference));
        var quiet = samples.AsSpan(0, Math.Max(1, (int)(rounds * Kept)));

        return new Measurement(
            id,
            Median(quiet, static round => round.Measured / round.Baseline),
            Median(quiet, static round => round.Baseline) / dispatches,
            Median(quiet, static round => round.Measured) / dispatches,
            BytesOf(comparison.Measured));
    }

    private static Round Run(Case comparison, int dispatches)
    {
        var before = Time(Reference.Run, Reference.Steps);
        var baseline = Time(comparison.Baseline, dispatches);
        var measured = Time(comparison.Measured, dispatches);
        measured += Time(comparison.Measured, dispatches);
        baseline += Time(comparison.Baseline, dispatches);
        var after = Time(Reference.Run, Reference.Steps);
        return new Round(Math.Max(before, after), baseline / 2, measured / 2);
    }

    private static double Time(Loop loop, int dispatches)
    {
        var start = Stopwatch.GetTimestamp();
        loop(dispatches);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    /// <summary>As many as the baseline needs for a loop's time, unless what is measured takes much longer.</summary>
    private int DispatchesFor(Case comparison)
    {
        const double MostTimesLonger = 10;
        var slowest = Math.Max(NanosecondsOf(comparison.Baseline), NanosecondsOf(comparison.Measured) / MostTimesLonger);
        return (int)Math.Clamp(nanosecondsOfLoop / slowest, 100, 1_000_000);
    }

    private static double NanosecondsOf(Loop loop)
    {
        const int Probe = 1000;
        var fastest = double.MaxValue;
        for (var i = 0; i < 20; i++)
            fastest = Math.Min(fastest, Time(loop, Probe));
        return fastest / Probe;
    }

    private static double BytesOf(Loop loop)
    {
        const int Dispatches = 10_000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        loop(Dispatches);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Dispatches;
    }

    private static double Median(ReadOnlySpan<Round> rounds, Func<Round, double> value)
    {
        var values = new double[rounds.Length];
        for (var i = 0; i < rounds.Length; i++)
            values[i] = value(rounds[i]);
        return Statistics.Median(values);
    }

    /// <param name="Reference">How long the loop of always the same work took, the longer of before and after.</param>
    private readonly record struct Round(double Reference, double Baseline, double Measured);
}
