using System.Globalization;

namespace Bench.Results;

/// <summary>
/// Keeps what was measured: a page is written from all of it, so that a part can be measured anew by itself. A line
/// for each comparison, parted by tabs.
/// </summary>
internal static class FigureFile
{
    private const string Head = "comparison\tratio\tleast\tgreatest\tbaseline ns\tmeasured ns\tleast extra ns\tbytes\tmeasured on";

    public static IReadOnlyDictionary<string, Figure> Read(string path) => File.Exists(path)
        ? File.ReadAllLines(path).Skip(1).Select(Parse).ToDictionary(figure => figure.Id)
        : new Dictionary<string, Figure>();

    /// <summary>Writes what was measured into a file that may hold other figures. Those of comparisons that are gone are left out.</summary>
    public static void Update(string path, IReadOnlyDictionary<string, Figure> measured)
    {
        var kept = Read(path);
        var lines = CaseGroup.All
            .SelectMany(group => group.Cases.Select(group.IdOf))
            .Select(id => measured.GetValueOrDefault(id) ?? kept.GetValueOrDefault(id))
            .OfType<Figure>()
            .Select(Line);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"{Head}\n{string.Concat(lines)}");
    }

    private static string Line(Figure figure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{figure.Id}\t{figure.Ratio:0.0000}\t{figure.Least:0.0000}\t{figure.Greatest:0.0000}\t{figure.BaselineNanoseconds:0.0000}\t{figure.Nanoseconds:0.0000}\t{figure.LeastExtra:0.0000}\t{figure.Bytes:0.##}\t{figure.Origin}\n");

    private static Figure Parse(string line)
    {
        var cells = line.Split('\t');
        double[] numbers = [.. cells[1..8].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
        return new Figure(cells[0], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], cells[8]);
    }
}
