using System.Globalization;
using Hooks;

namespace Press.Plugins.Progress;

/// <summary>Says in plain lines what happens: for logs and for pipes.</summary>
internal static class PlainLines
{
    [Action("site_started")]
    [When("e.Console.IsQuiet", false)]
    internal static void Start(SiteStarted e) => e.Console.Out.WriteLine($"Pressing {Count(e.Pages, "page")}");

    [Action("page_written")]
    [When("e.Console.IsQuiet", false)]
    [When("e.Console.IsInteractive", false)]
    internal static void Page(PageStep e) =>
        e.Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{e.Number}/{e.Pages}] {e.Page.Route}"));

    // Problems are what a quiet run is for.
    [Action("problem_found")]
    internal static void Problem(ProblemFound e) => e.Console.Out.WriteLine(e.Problem);

    [Action("site_finished")]
    [When("e.Console.IsQuiet", false)]
    internal static void Finish(SiteFinished e)
    {
        string problems = e.Problems == 0 ? "no problems" : Count(e.Problems, "problem");
        e.Console.Out.WriteLine($"{Count(e.Pages, "page")}, {problems}{(e.Output is null ? "" : $": {e.Output}")}");
    }

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
