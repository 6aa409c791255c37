namespace Bench.Build;

internal static class Statistics
{
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Round((sorted.Length - 1) * share)];
    }
}
