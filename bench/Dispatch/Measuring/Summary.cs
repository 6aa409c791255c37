namespace Bench.Measuring;

/// <summary>What all launches together say of one comparison.</summary>
/// <param name="Ratio">The median of the launches' ratios.</param>
/// <param name="Least">The least of them.</param>
/// <param name="Greatest">The greatest of them.</param>
/// <param name="Bytes">The most that a dispatch allocated in any launch.</param>
internal sealed record Summary(
    double Ratio, double Least, double Greatest, double BaselineNanoseconds, double Nanoseconds, double Bytes)
{
    /// <summary>The least that what is judged cost more than its baseline, over the launches.</summary>
    public required double LeastExtra { get; init; }

    public double Extra => Nanoseconds - BaselineNanoseconds;

    public static IReadOnlyDictionary<string, Summary> Of(IEnumerable<Measurement> measurements) => measurements
        .GroupBy(one => one.Id)
        .ToDictionary(group => group.Key, group => new Summary(
            Statistics.Median(group.Select(one => one.Ratio)),
            group.Min(one => one.Ratio),
            group.Max(one => one.Ratio),
            Statistics.Median(group.Select(one => one.BaselineNanoseconds)),
            Statistics.Median(group.Select(one => one.Nanoseconds)),
            group.Max(one => one.Bytes))
        {
            LeastExtra = group.Min(one => one.Nanoseconds - one.BaselineNanoseconds),
        });
}
