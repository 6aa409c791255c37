using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bench.Measuring;

/// <summary>One process: warms up everything that is to be measured, then measures it.</summary>
internal static class Launch
{
    private static string Runtime =>
        $"{RuntimeInformation.FrameworkDescription}{(RuntimeFeature.IsDynamicCodeSupported ? "" : ", Native AOT")}, {RuntimeInformation.RuntimeIdentifier}";

    public static LaunchResult Run(IReadOnlyList<CaseGroup> groups, BenchOptions options)
    {
        var cases = groups
            .SelectMany(group => group.Cases.Select(comparison => (Id: group.IdOf(comparison), Case: comparison)))
            .Where(item => options.Includes(item.Id))
            .ToArray();

        // Another order in each launch: where the JIT puts a method, and so how well it is aligned, depends on what
        // came before it.
        Random.Shared.Shuffle(cases);
        Loop[] loops = [Reference.Run, .. cases.SelectMany(item => new[] { item.Case.Baseline, item.Case.Measured })];
        var sampler = options.Quick ? new Sampler(rounds: 10, nanosecondsOfLoop: 5_000) : new Sampler(rounds: 300, nanosecondsOfLoop: 40_000);
        if (options.Quick)
            Array.ForEach(loops, loop => loop(1000));
        else
            WarmUp.Run(loops);
        return new LaunchResult(Runtime, [.. cases.Select(item => sampler.Measure(item.Id, item.Case))]);
    }
}
