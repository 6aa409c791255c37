using System.Diagnostics;

namespace Bench.Measuring;

/// <summary>
/// Launches the process again and again, since the ratio of two methods depends on where in memory the JIT happened
/// to put them; the median over the launches counts.
/// </summary>
internal static class Launches
{
    private const int Count = 7;

    public static IReadOnlyDictionary<string, Summary> Run(IReadOnlyList<CaseGroup> groups, BenchOptions options)
    {
        var measurements = new List<Measurement>();
        for (var launch = 1; launch <= Count; launch++)
        {
            Console.Error.WriteLine($"launch {launch} of {Count}");
            measurements.AddRange(RunOne(options));
        }

        return Summary.Of(measurements);
    }

    private static IReadOnlyList<Measurement> RunOne(BenchOptions options)
    {
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { "--result", file } };
            if (options.Only is { } only)
            {
                start.ArgumentList.Add("--only");
                start.ArgumentList.Add(only);
            }

            using var process = Process.Start(start)!;
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"A launch ended with {process.ExitCode}.");
            return ResultFile.Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
