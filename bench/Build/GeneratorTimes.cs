using Microsoft.CodeAnalysis;

namespace Bench.Build;

/// <summary>The generator's own time, as its driver measures it.</summary>
internal sealed record GeneratorTimes(string Name, double Milliseconds)
{
    public static IReadOnlyList<GeneratorTimes> Measure(SampleProject project, int rounds) =>
    [
        new("first run", Median(rounds, () => SampleProject.NewDriver().RunGenerators(project.Compile(withEmitted: false)))),
        .. Edit.All.Select(edit => new GeneratorTimes($"after an edit {edit.Name}", AfterEdit(project, edit, rounds))),
    ];

    private static double AfterEdit(SampleProject project, Edit edit, int rounds)
    {
        var compilation = project.Compile(withEmitted: false);
        var driver = SampleProject.NewDriver().RunGenerators(compilation);
        return Median(rounds, () => driver.RunGenerators(edit.ApplyTo(compilation)));
    }

    private static double Median(int rounds, Func<GeneratorDriver> run) => Statistics.Quantile(
        Enumerable.Range(0, rounds).Select(_ => run().GetTimingInfo().GeneratorTimes[0].ElapsedTime.TotalMilliseconds), 0.5);
}
