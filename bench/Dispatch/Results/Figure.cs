using System.Globalization;
using Bench.Measuring;
using Bench.Reporting;

namespace Bench.Results;

/// <summary>What all launches together say of one comparison.</summary>
/// <param name="Ratio">The median of the launches' ratios.</param>
/// <param name="Least">The least of them.</param>
/// <param name="Greatest">The greatest of them.</param>
/// <param name="LeastExtra">The least that what is judged cost more than its baseline, over the launches.</param>
/// <param name="Bytes">The most that a dispatch allocated in any launch.</param>
/// <param name="Origin">When and on what it was measured.</param>
internal sealed record Figure(
    string Id,
    double Ratio,
    double Least,
    double Greatest,
    double BaselineNanoseconds,
    double Nanoseconds,
    double LeastExtra,
    double Bytes,
    string Origin)
{
    public double Extra => Nanoseconds - BaselineNanoseconds;

    public static IReadOnlyDictionary<string, Figure> Of(IReadOnlyList<LaunchResult> launches, DateTime date) => launches
        .SelectMany(launch => launch.Measurements)
        .GroupBy(one => one.Id)
        .ToDictionary(group => group.Key, group => new Figure(
            group.Key,
            Statistics.Median(group.Select(one => one.Ratio)),
            group.Min(one => one.Ratio),
            group.Max(one => one.Ratio),
            Statistics.Median(group.Select(one => one.BaselineNanoseconds)),
            Statistics.Median(group.Select(one => one.Nanoseconds)),
            group.Min(one => one.Nanoseconds - one.BaselineNanoseconds),
            group.Max(one => one.Bytes),
            string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} with {launches[0].Runtime}, on {Machine.Description}")));
}
