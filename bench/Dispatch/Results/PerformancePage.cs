using Bench.Reporting;

namespace Bench.Results;

/// <summary>
/// Writes the tables of a page and the charts beside it, from all that was ever measured, which is kept beside it, too.
/// </summary>
internal static class PerformancePage
{
    public static void Update(string page, IReadOnlyDictionary<string, Figure> measured, bool isAot)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(page))!;
        var runtime = isAot ? "aot" : "jit";
        var file = FileOf(runtime);
        FigureFile.Write(file, FigureFile.Read(file).Values.UnionBy(measured.Values, figure => figure.Id).ToDictionary(figure => figure.Id, figure => measured.GetValueOrDefault(figure.Id, figure)));

        var figures = FigureFile.Read(file);
        foreach (var section in Report.Sections.Where(section => section.IsShownBy(figures)))
            MarkdownPage.Replace(page, $"{section.Name}-{runtime}", section.ToMarkdown(figures));

        string FileOf(string name) => Path.Combine(folder, "figures", $"dispatch-{name}.tsv");
    }
}
