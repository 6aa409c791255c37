using System.Globalization;

namespace Bench.Measuring;

/// <summary>How a launch hands its measurements to the process that started it: a line for each, parted by tabs.</summary>
internal static class ResultFile
{
    public static void Write(string path, IEnumerable<Measurement> measurements) =>
        File.WriteAllLines(path, measurements.Select(one => string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Id}\t{one.Ratio:R}\t{one.BaselineNanoseconds:R}\t{one.Nanoseconds:R}\t{one.Bytes:R}")));

    public static IReadOnlyList<Measurement> Read(string path) => [.. File.ReadAllLines(path).Select(Parse)];

    private static Measurement Parse(string line)
    {
        var cells = line.Split('\t');
        return new Measurement(cells[0], Number(cells[1]), Number(cells[2]), Number(cells[3]), Number(cells[4]));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
