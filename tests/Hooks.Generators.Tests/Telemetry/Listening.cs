namespace Hooks.Generators.Tests.Telemetry;

/// <summary>Programs with listeners to their own measurements and spans.</summary>
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
                var meter = Own("Hooks.HookInstruments", "Meter");
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

            public static IDisposable Spans(string more = "")
            {
                var spans = Own("Hooks.CompilerServices.HookTraces", "Source");
                var listener = new ActivityListener
                {
                    ShouldListenTo = source => source == spans || source.Name == more,
                    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                    ActivityStopped = span => Add(
                        $"{span.DisplayName} in {span.Parent?.DisplayName ?? "nothing"}"
                            + (span.Status == ActivityStatusCode.Unset ? "" : $" {span.Status}({span.StatusDescription})")
                            + string.Concat(span.Events.Select(e => $" {e.Name}({e.Tags.First(t => t.Key == "exception.type").Value}: {e.Tags.First(t => t.Key == "exception.message").Value})")),
                        span.TagObjects.ToArray()),
                };
                ActivitySource.AddActivityListener(listener);
                return listener;
            }

            /// <summary>Each program that the tests run has loaded the library for itself, and those of others have the same names.</summary>
            private static object? Own(string type, string field) => typeof(HookCounts).Assembly.GetType(type)!
                .GetField(field, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)!
                .GetValue(null);

            private static void Add(string what, KeyValuePair<string, object?>[] tags)
            {
                lock (typeof(Heard))
                    Log.Add($"\n{what.Replace("hooks.", "")}: {string.Join(" ", tags.Where(tag => tag.Key != "hook.set").Select(tag => tag.Value))}");
            }
        }
        """;

    /// <summary>Runs a program of one assembly with <c>HooksInstrumentation</c>, and gives back its log, line by line.</summary>
    public static string Run(string instrumentation, params string[] sources) =>
        Text(Snippet.Exe(sources).Property("HooksInstrumentation", instrumentation));

    /// <summary>Runs a program that is measured, and gives back what it logged: the same as without.</summary>
    public static string Counted(string usings, string program, params TestAssembly[] references) => TestAssembly
        .Exe($"{usings}\nusing var counts = new HookCounts();\n{program}\nif (counts.Snapshot().Sum(hook => hook.Dispatches) == 0)\n    Log.Add(\"not measured\");", references)
        .Property("HooksInstrumentation", "trace")
        .Run();

    /// <summary>Runs a program, which may listen, and gives back its log, line by line.</summary>
    public static string Text(TestAssembly program) => string.Join(
        '\n', program.File("Heard.cs", Heard).Run().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
