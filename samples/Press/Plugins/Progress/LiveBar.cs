using System.Diagnostics;
using Hooks;

namespace Press.Plugins.Progress;

/// <summary>Shows a bar where a person watches and it takes longer than a blink.</summary>
internal static class LiveBar
{
    private static readonly TimeSpan s_blink = TimeSpan.FromMilliseconds(300);
    private static long s_started;
    private static SpectreBar? s_bar;

    [Action("site_started", After = "PlainLines.Start")]
    [When("e.Console.IsQuiet", false)]
    [When("e.Console.IsInteractive")]
    internal static void Start() => s_started = Stopwatch.GetTimestamp();

    [Action("page_written")]
    [When("e.Console.IsQuiet", false)]
    [When("e.Console.IsInteractive")]
    internal static void Advance(PageWritten e)
    {
        if (s_bar is null && Stopwatch.GetElapsedTime(s_started) > s_blink)
            s_bar = new SpectreBar("Pages", e.Pages);
        s_bar?.MoveTo(e.Number);
    }

    // Before the last line, which would else be written over.
    [Action("site_finished", Before = "PlainLines.Finish")]
    internal static void Finish()
    {
        s_bar?.Dispose();
        s_bar = null;
    }
}
