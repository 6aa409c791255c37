using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Shop;

/// <summary>What OpenTelemetry sees: requests, and hooks, since the project says <c>HooksInstrumentation</c>.</summary>
internal static class Telemetry
{
    /// <summary>Writes traces and metrics to the console, unless the setting <c>Telemetry</c> is <c>none</c>.</summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        if (settings["Telemetry"] != "console")
            return;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("shop"))
            .WithTracing(traces => traces.AddSource("Hooks").AddAspNetCoreInstrumentation().AddConsoleExporter())
            .WithMetrics(metrics => metrics.AddMeter("Hooks").AddConsoleExporter());
    }
}
