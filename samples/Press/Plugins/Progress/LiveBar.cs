using System.Diagnostics;
using Hooks;

namespace Press.Plugins.Progress;

/// <summary>Shows bars where a person watches and it takes longer than a blink.</summary>
internal static class LiveBar
{
    private static readonly TimeSpan s_blink = TimeSpan.FromMilliseconds(300);
    private static long s_started;
    private static SpectreBar? s_bar;

    [Action("site_started", After = "PlainLines.Start")]
    [When("e.Console.IsQuiet", false)]
    [When("e.Console.IsInteractive")]
    internal static void Start() => s_started = Stopwatch.GetTimestamp();

    [Action("page_rendered")]
    [When("e.Console.IsQuiet", false)]
    [When("e.Console.IsInteractive")]
    internal static void Rendered(PageStep e) => Advance("Rendering", e);

    [Action("page_written")]
    [When("e.Console.IsQuiet", false)]
    [When("e.Console.IsInteractive")]
    internal static void Written(PageStep e) => Advance("Writing", e);

    // A line that is printed would stand in the middle of the bars.
    [Action("problem_found", Before = "PlainLines.Problem")]
    [Action("site_finished", Before = "PlainLines.Finish")]
    internal static void Finish()
    {
        s_bar?.Dispose();
        s_bar = null;
    }

    private static void Advance(string step, PageStep e)
    {
        if (s_bar is null && Stopwatch.GetElapsedTime(s_started) > s_blink && e.Number < e.Pages)
            s_bar = new SpectreBar();
        s_bar?.MoveTo(step, e.Number, e.Pages);
    }
}
