namespace Bench.Build;

/// <summary>
/// The same comparison with the SDK's own compiler as a new process, where the generator's code has yet to be
/// compiled by the JIT: the first build after a restart.
/// </summary>
internal sealed record CompilerProcess(double WithoutSeconds, double WithSeconds, double Ratio)
{
    /// <summary>Null where the SDK's compiler is not found.</summary>
    public static CompilerProcess? Measure(SampleProject project, int rounds)
    {
        using var csc = Csc.Find();
        if (csc is null)
            return null;
        var without = csc.Write("without", [.. project.Sources, .. project.Emitted], withGenerator: false);
        var with = csc.Write("with", project.Sources, withGenerator: true);
        var times = Enumerable.Range(0, rounds).Select(_ => (Without: csc.Run(without).Seconds, With: csc.Run(with).Seconds)).ToArray();
        return new CompilerProcess(
            Statistics.Quantile(times.Select(time => time.Without), 0.5),
            Statistics.Quantile(times.Select(time => time.With), 0.5),
            Statistics.Quantile(times.Select(time => time.With / time.Without), 0.5));
    }
}
