using System.Diagnostics;

namespace Bench.Measuring;

/// <summary>
/// Launches the program again and again, since the ratio of two methods depends on where in memory the JIT happened
/// to put them; the median over the launches counts.
/// </summary>
internal sealed class Launches(BenchOptions options)
{
    public IReadOnlyList<LaunchResult> Run()
    {
        var results = new List<LaunchResult>();
        for (var launch = 1; launch <= options.Launches; launch++)
        {
            Console.Error.WriteLine($"launch {launch} of {options.Launches}");
            results.Add(RunOne());
        }

        return results;
    }

    public LaunchResult RunOne()
    {
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(options.Program ?? Environment.ProcessPath!) { ArgumentList = { "--result", file } };
            if (options.Quick)
                start.ArgumentList.Add("--quick");
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
