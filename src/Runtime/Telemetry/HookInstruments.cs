using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Hooks;

/// <summary>The instruments of the meter <c>Hooks</c>. What each means stands in docs/telemetry.md.</summary>
internal static class HookInstruments
{
    public static readonly Meter Meter = new("Hooks", Version);

    public static readonly Counter<long> Dispatches = Meter.CreateCounter<long>(
        "hooks.dispatches", "{dispatch}", "Dispatches of hooks that have handlers.");

    public static readonly Histogram<double> DispatchDuration = Duration(
        "hooks.dispatch.duration", "How long dispatches take, from the call of the hook to its end.");

    public static readonly Histogram<double> HandlerDuration = Duration(
        "hooks.handler.duration", "How long handlers take.");

    public static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "hooks.failures", "{failure}", "Handlers that failed, or did not finish in time.");

    // Kept, as all of them are, by the meter.
    static HookInstruments()
    {
        Meter.CreateObservableUpDownCounter(
            "hooks.background.queue.length", static () => HookBackground.Counts.Queued, "{call}", "Calls of background handlers that wait.");
        Meter.CreateObservableUpDownCounter(
            "hooks.background.running", static () => HookBackground.Counts.Running, "{call}", "Background handlers that run.");
        Meter.CreateObservableCounter(
            "hooks.background.calls", BackgroundCalls, "{call}", "Calls of background handlers that have ended, one way or another.");
    }

    /// <summary>The version of the library, for the meter and for the source of the spans.</summary>
    public static string? Version => typeof(HookInstruments).Assembly.GetName().Version?.ToString(3);

    /// <summary>Whether somebody listens to one of the instruments that a dispatch writes to.</summary>
    public static bool AreOn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => DispatchDuration.Enabled || HandlerDuration.Enabled || Dispatches.Enabled || Failures.Enabled;
    }

    private static Histogram<double> Duration(string name, string description) =>
#if NET9_0_OR_GREATER
        Meter.CreateHistogram(
            name,
            "s",
            description,
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.000_001, 0.000_01, 0.000_1, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
            });
#else
        Meter.CreateHistogram<double>(name, "s", description);
#endif

    private static Measurement<long>[] BackgroundCalls()
    {
        var counts = HookBackground.Counts;
        return
        [
            Of(counts.Completed, HookAttributes.Completed),
            Of(counts.Failed, HookAttributes.Failed),
            Of(counts.Dropped, HookAttributes.Dropped),
        ];

        static Measurement<long> Of(long count, string outcome) =>
            new(count, new KeyValuePair<string, object?>(HookAttributes.Outcome, outcome));
    }
}
