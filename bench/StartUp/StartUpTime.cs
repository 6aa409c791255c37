namespace Bench.StartUp;

/// <summary>
/// How long a program takes from its launch to its end, against another one, in turns. Only the quarter of the rounds counts that
/// took the least time, both programs together: in the others the machine did something else, too.
/// </summary>
/// <param name="Ratio">The median of these rounds' ratios.</param>
/// <param name="LowerQuartile">A quarter of them had no greater ratio.</param>
/// <param name="UpperQuartile">Three quarters of them had no greater ratio.</param>
internal sealed record StartUpTime(string Name, double Milliseconds, double Ratio, double LowerQuartile, double UpperQuartile)
{
    public static StartUpTime Measure(HelloProgram baseline, HelloProgram program, int rounds)
    {
        for (var i = 0; i < 10; i++)
            Round(baseline, program);
        var samples = Enumerable.Range(0, rounds).Select(_ => Round(baseline, program)).OrderBy(sample => sample.Baseline + sample.Measured).Take(rounds / 4).ToArray();
        var ratios = samples.Select(sample => sample.Measured / sample.Baseline).Order().ToArray();
        var times = samples.Select(sample => sample.Measured).Order().ToArray();
        return new StartUpTime(program.Name, times[times.Length / 2], ratios[ratios.Length / 2], ratios[ratios.Length / 4], ratios[ratios.Length * 3 / 4]);
    }

    private static (double Baseline, double Measured) Round(HelloProgram baseline, HelloProgram program)
    {
        var one = baseline.Launch();
        var other = program.Launch();
        other += program.Launch();
        one += baseline.Launch();
        return (one / 2, other / 2);
    }
}
