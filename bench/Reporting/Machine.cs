namespace Bench.Reporting;

/// <summary>What is measured on.</summary>
public static class Machine
{
    private const string Processors = "/proc/cpuinfo";

    public static string Description => $"{Environment.ProcessorCount} cores of {Processor ?? "an unnamed processor"}";

    private static string? Processor => File.Exists(Processors)
        ? File.ReadLines(Processors).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
        : null;
}
