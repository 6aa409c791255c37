namespace Bench.Measuring;

/// <summary>Always the same work: where it takes longer, something else was running.</summary>
internal static class Reference
{
    public const int Steps = 10_000;

    private static uint state = 1;

    public static void Run(int steps)
    {
        var next = state;
        for (var i = 0; i < steps; i++)
            next = (next * 1664525) + 1013904223;
        state = next;
    }
}
