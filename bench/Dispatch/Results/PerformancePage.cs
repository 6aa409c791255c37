using Bench.Reporting;

namespace Bench.Results;

/// <summary>
/// Writes the tables of a page and the charts beside it. What was measured is kept beside the page, too, so that a part
/// can be measured anew and the rest stays.
/// </summary>
internal static class PerformancePage
{
    public static void Update(string page, IReadOnlyDictionary<string, Figure> measured, bool isAot)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(page))!;
        FigureFile.Update(FileOf(isAot ? "aot" : "jit"), measured);
        var (jit, aot) = (FigureFile.Read(FileOf("jit")), FigureFile.Read(FileOf("aot")));

        MarkdownPage.Replace(page, "dispatch-limits", new Verdict(jit).ToMarkdown("JIT") + new Verdict(aot).ToMarkdown("Native AOT"));
        var charts = new Charts(Path.Combine(folder, "images"), jit, aot);
        MarkdownPage.Replace(page, "compared-charts", charts.WriteTimes());
        MarkdownPage.Replace(page, "dispatch-charts", charts.WriteRatios());
        WriteTables("jit", jit);
        WriteTables("aot", aot);

        string FileOf(string runtime) => Path.Combine(folder, "figures", $"dispatch-{runtime}.tsv");

        void WriteTables(string runtime, IReadOnlyDictionary<string, Figure> figures)
        {
            foreach (var section in Report.Sections.Where(section => section.IsShownBy(figures)))
                MarkdownPage.Replace(page, $"{section.Name}-{runtime}", section.ToMarkdown(figures));
        }
    }
}
