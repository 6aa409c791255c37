namespace Hooks.Generators.Tests.Telemetry;

/// <summary>Programs with listeners to the measurements and spans of their hook set, which is called <c>Site</c>.</summary>
internal static class Listening
{
    /// <summary>
    /// In the programs: <c>Heard.Metrics()</c> and <c>Heard.Spans()</c> begin to listen, and log each measurement and each
    /// span, in the order in which they end.
    /// </summary>
    private const string Heard = """
        #nullable enable
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        internal static class Heard
        {
            public static IDisposable Metrics(params string[] only)
            {
                // That of this program: each one that runs in the tests has loaded the library for itself.
                var meter = typeof(HookCounts).Assembly.GetType("Hooks.HookInstruments")!.GetField("Meter")!.GetValue(null);
                var listener = new MeterListener();
                listener.InstrumentPublished = (instrument, self) =>
                {
                    if (instrument.Meter == meter && (only.Length == 0 || only.Contains(instrument.Name)))
                        self.EnableMeasurementEvents(instrument);
                };
                listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
                    Add(instrument.Name + (value >= 0 ? "" : " is negative"), tags.ToArray()));
                listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
                    Add(instrument.Name + (value == 1 ? "" : $" = {value}"), tags.ToArray()));
                listener.Start();
                return listener;
            }

            public static IDisposable Spans(ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded)
            {
                var listener = new ActivityListener
                {
                    ShouldListenTo = source => source.Name is "Hooks" or "Test",
                    Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling,
                    ActivityStopped = span => Add(
                        $"{span.DisplayName} in {span.Parent?.DisplayName ?? "nothing"}"
                            + (span.Status == ActivityStatusCode.Unset ? "" : $" {span.Status}({span.StatusDescription})")
                            + string.Concat(span.Events.Select(e => $" {e.Name}({e.Tags.First(t => t.Key == "exception.type").Value}: {e.Tags.First(t => t.Key == "exception.message").Value})")),
                        span.TagObjects.ToArray()),
                };
                ActivitySource.AddActivityListener(listener);
                return listener;
            }

            private static void Add(string what, KeyValuePair<string, object?>[] tags)
            {
                var set = tags.FirstOrDefault(tag => tag.Key == "hook.set").Value;
                if (set is not null && set as string != "Site")
                    return;
                lock (typeof(Heard))
                    Log.Add($"\n{what.Replace("hooks.", "")}: {string.Join(" ", tags.Where(tag => tag.Key != "hook.set").Select(tag => tag.Value))}");
            }
        }
        """;

    /// <summary>
    /// The collection of the tests, which run one after the other: the listeners of one program hear what others say at the
    /// same time, since the meter and the source of all are called <c>Hooks</c>.
    /// </summary>
    public const string OneAfterTheOther = "Telemetry";

    /// <summary>Runs a program of one assembly with <c>HooksInstrumentation</c>, and gives back its log, line by line.</summary>
    public static string Run(string instrumentation, params string[] sources) =>
        Text(Snippet.Exe(sources).Property("HooksInstrumentation", instrumentation));

    /// <summary>Runs a program, which may listen, and gives back its log, line by line.</summary>
    public static string Text(TestAssembly program) => string.Join(
        '\n', program.File("Heard.cs", Heard).Run().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
