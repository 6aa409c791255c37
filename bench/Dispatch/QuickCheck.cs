using Bench.Measuring;

namespace Bench;

/// <summary>Whether everything still works, and nothing allocates that should not.</summary>
internal static class QuickCheck
{
    public static int Run(Launches launches)
    {
        var measurements = launches.RunOne().Measurements;
        var mayAllocate = CaseGroup.All.SelectMany(group => group.Cases.Where(comparison => comparison.Allocates).Select(group.IdOf)).ToHashSet();
        var allocating = measurements.Where(one => one.Bytes > 0 && !mayAllocate.Contains(one.Id)).ToArray();
        Console.WriteLine($"{measurements.Count} comparisons ran; {allocating.Length} allocate.");
        foreach (var one in allocating)
            Console.WriteLine($"{one.Id}: {one.Bytes} bytes");
        return allocating.Length == 0 ? 0 : 1;
    }
}
