using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Hooks.Runtime.Tests.Telemetry;

/// <summary>What OpenTelemetry exports of this project's own hooks, which are built with <c>HooksInstrumentation</c>.</summary>
public class OpenTelemetryTests
{
    private const string Set = "Hooks.Runtime.Tests.Telemetry.OrderHooks";

    [Fact]
    public void Metrics()
    {
        var exported = new List<MetricSnapshot>();
        using (Sdk.CreateMeterProviderBuilder().AddMeter("Hooks").AddInMemoryExporter(exported).Build())
            Fire();

        var own = exported.SelectMany(metric => metric.MetricPoints.Select(point => (metric, point))).Where(each => Tag(each.point, "hook.set") == Set).ToList();
        Assert.Equal(
            [
                "hooks.dispatch.duration in s: order_placed, completed: 1",
                "hooks.dispatch.duration in s: order_placed, failed, System.ArgumentException: 1",
                "hooks.dispatches in {dispatch}: order_placed, completed: 1",
                "hooks.dispatches in {dispatch}: order_placed, failed, System.ArgumentException: 1",
                "hooks.failures in {failure}: order_placed, Stock.Take, Hooks.Runtime.Tests, System.ArgumentException: 1",
                "hooks.handler.duration in s: order_placed, Mail.Send, Hooks.Runtime.Tests, completed: 2",
                "hooks.handler.duration in s: order_placed, Stock.Take, Hooks.Runtime.Tests, completed: 1",
                "hooks.handler.duration in s: order_placed, Stock.Take, Hooks.Runtime.Tests, failed, System.ArgumentException: 1",
            ],
            own.Select(each => Line(each.metric, each.point)).Order(StringComparer.Ordinal));
        Assert.Contains(exported, metric => metric.Name == "hooks.background.queue.length");

        var bounds = new List<double>();
        foreach (var bucket in own.First(each => each.metric.Unit == "s").point.GetHistogramBuckets())
            bounds.Add(bucket.ExplicitBound);
        Assert.Equal(0.000_001, bounds[0]);
    }

    [Fact]
    public void Spans()
    {
        var exported = new List<System.Diagnostics.Activity>();
        using (Sdk.CreateTracerProviderBuilder().AddSource("Hooks").SetSampler(new AlwaysOnSampler()).AddInMemoryExporter(exported).Build())
            Fire();

        var own = exported.Where(span => span.GetTagItem("hook.set") as string == Set).ToList();
        Assert.Equal(
            [
                "handle Stock.Take (Unset)", "handle Mail.Send (Unset)", "dispatch order_placed (Unset)",
                "handle Stock.Take (Error)", "handle Mail.Send (Unset)", "dispatch order_placed (Error)",
            ],
            own.Select(span => $"{span.DisplayName} ({span.Status})"));
        var dispatches = own.Where(span => span.DisplayName.StartsWith("dispatch", StringComparison.Ordinal)).ToList();
        Assert.Equal(dispatches[0].SpanId, own[1].ParentSpanId);
        Assert.Equal(dispatches[1].SpanId, own[3].ParentSpanId);
        var failed = own[3];
        Assert.Equal("no such article", failed.StatusDescription);
        Assert.Equal("System.ArgumentException", failed.GetTagItem("error.type"));
        Assert.Equal("Stock.Take", failed.GetTagItem("hook.handler"));
        Assert.Equal("Hooks.Runtime.Tests", failed.GetTagItem("hook.plugin"));
        var thrown = Assert.Single(failed.Events);
        Assert.Equal("exception", thrown.Name);
        Assert.Contains(thrown.Tags, tag => tag is { Key: "exception.stacktrace", Value: string trace } && trace.Contains("Stock.Take", StringComparison.Ordinal));
    }

    private static void Fire()
    {
        OrderHooks.OrderPlaced("tea");
        Assert.Throws<HookException>(() => OrderHooks.OrderPlaced(""));
    }

    private static string Line(MetricSnapshot metric, MetricPoint point) =>
        $"{metric.Name} in {metric.Unit}: "
        + string.Join(", ", new[] { "hook.name", "hook.handler", "hook.plugin", "hook.outcome", "error.type" }.Select(tag => Tag(point, tag)).OfType<string>())
        + $": {(metric.MetricType == MetricType.Histogram ? point.GetHistogramCount() : point.GetSumLong())}";

    private static string? Tag(MetricPoint point, string name)
    {
        foreach (var (key, value) in point.Tags)
        {
            if (key == name)
                return (string?)value;
        }

        return null;
    }
}

internal static partial class OrderHooks
{
    [Hook("order_placed")]
    internal static partial void OrderPlaced(string article);
}

internal static class Stock
{
    [Action("order_placed", Priority = 1)]
    internal static void Take(string article)
    {
        if (article.Length == 0)
            throw new ArgumentException("no such article");
    }
}

internal static class Mail
{
    [Action("order_placed")]
    internal static void Send() { }
}
