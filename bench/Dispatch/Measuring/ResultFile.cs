using System.Globalization;

namespace Bench.Measuring;

/// <summary>
/// How a launch hands its measurements to the process that started it: a line for the runtime, then one for each,
/// parted by tabs.
/// </summary>
internal static class ResultFile
{
    public static void Write(string path, LaunchResult result) =>
        File.WriteAllLines(path, [result.Runtime, .. result.Measurements.Select(one => string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Id}\t{one.Ratio:R}\t{one.BaselineNanoseconds:R}\t{one.Nanoseconds:R}\t{one.Bytes:R}"))]);

    public static LaunchResult Read(string path) =>
        File.ReadAllLines(path) is [var runtime, .. var lines]
            ? new LaunchResult(runtime, [.. lines.Select(Parse)])
            : throw new InvalidDataException($"'{path}' is empty.");

    private static Measurement Parse(string line)
    {
        var cells = line.Split('\t');
        return new Measurement(cells[0], Number(cells[1]), Number(cells[2]), Number(cells[3]), Number(cells[4]));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
