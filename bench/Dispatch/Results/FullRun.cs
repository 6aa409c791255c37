using Bench.Measuring;

namespace Bench.Results;

/// <summary>Measures, shows and judges.</summary>
internal static class FullRun
{
    public static int Run(Launches launches, BenchOptions options)
    {
        var figures = Figure.Of(launches.Run(), DateTime.UtcNow);
        foreach (var section in Report.Sections)
            Console.Write(section.ToText(figures));
        if (options.MarkdownFile is { } page)
            PerformancePage.Update(page, figures, isAot: options.Program is not null);

        var verdict = new Verdict(figures);
        Console.Write(verdict.ToText());
        return options.Strict && verdict.IsMissed ? 1 : 0;
    }
}
