using Hooks;
using Measured = Bench.Telemetry.TelemetryLoops;

namespace Bench.RunTime;

/// <summary>Hooks that are built with <c>HooksInstrumentation=trace</c>, against the same hooks built without.</summary>
internal static class TelemetryCases
{
    private static HookCounts? counts;

    public static IEnumerable<Case> All => [.. Cases("Telemetry that nobody listens to", isOn: false), .. Cases("Telemetry while HookCounts counts", isOn: true)];

    private static IEnumerable<Case> Cases(string topic, bool isOn)
    {
        yield return Of("action, Propagate", TelemetryLoops.Action, Measured.Action);
        yield return Of("filter, Stop", TelemetryLoops.Filter, Measured.Filter);
        yield return Of("gate, Stop", TelemetryLoops.Gate, Measured.Gate);
        yield return Of("async action, Continue", TelemetryLoops.AsyncAction, Measured.AsyncAction);

        Case Of(string name, Loop without, Loop with) => new(topic, name, without, dispatches =>
        {
            Listen(isOn);
            with(dispatches);
        });
    }

    /// <summary>Whether somebody listens from now on. The hooks that are built without do not care.</summary>
    private static void Listen(bool isOn)
    {
        if (isOn == counts is not null)
            return;
        counts?.Dispose();
        counts = isOn ? new HookCounts() : null;
    }
}
