namespace Hooks.Generators.Tests.Telemetry;

/// <summary>Programs with listeners to their own measurements and spans; other tests' are not heard.</summary>
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
                var listener = new MeterListener();
                listener.InstrumentPublished = (instrument, self) =>
                {
                    if (instrument.Meter.Name == "Hooks" && (only.Length == 0 || only.Contains(instrument.Name)))
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
                if (set is not null && set as string != SetName)
                    return;
                lock (typeof(Heard))
                    Log.Add($"\n{what.Replace("hooks.", "")}: {string.Join(" ", tags.Where(tag => tag.Key != "hook.set").Select(tag => tag.Value))}");
            }

            private const string SetName = "Site";
        }
        """;

    /// <summary>Runs a program with <c>HooksInstrumentation</c>, whose hook set is called <c>Site</c>, and gives back its log.</summary>
    public static string Run(string instrumentation, params string[] sources) => Text(Exe(instrumentation, sources).Run());

    public static string Text(string logged) => logged.Replace(" \n", "\n", StringComparison.Ordinal).Trim('\n');

    public static TestAssembly Exe(string instrumentation, string[] sources, params TestAssembly[] references)
    {
        var program = TestAssembly.Exe(sources[0], references).File("Heard.cs", Heard).Property("HooksInstrumentation", instrumentation);
        foreach (var (i, source) in sources.Index().Skip(1))
            program.File($"File{i + 1}.cs", source);
        return program;
    }
}
