using Hooks;

#if IS_MEASURED
namespace Bench.Telemetry;
#else
namespace Bench.RunTime;
#endif

/// <summary>Hooks of three handlers, which are compiled twice: with instrumentation and without.</summary>
internal static partial class TelemetryHooks
{
    [Hook(Errors = HookErrorPolicy.Propagate)]
    internal static partial void Seen(Message e);

    [Hook]
    internal static partial Message Changed(Message e);

    [Hook]
    internal static partial HookResult<Message> Checked(Message e);

    [Hook]
    internal static partial ValueTask SeenLater(Message e, CancellationToken cancellationToken);
}

internal static class TelemetryHandlers
{
    [Action(nameof(TelemetryHooks.Seen))]
    [Action(nameof(TelemetryHooks.SeenLater))]
    internal static void First(Message e) => Samples.Seen = e.Number;

    [Action(nameof(TelemetryHooks.Seen))]
    internal static void Second(Message e) => Samples.Seen = e.Number;

    [Action(nameof(TelemetryHooks.Seen))]
    internal static void Third(Message e) => Samples.Seen = e.Number;

    [Action(nameof(TelemetryHooks.SeenLater))]
    internal static Task Later(Message e) => Task.CompletedTask;

    [Action(nameof(TelemetryHooks.SeenLater))]
    internal static ValueTask Last(CancellationToken cancellationToken) => default;

    [Filter(nameof(TelemetryHooks.Changed))]
    [Filter(nameof(TelemetryHooks.Checked))]
    internal static Message Change1(Message e) => e;

    [Filter(nameof(TelemetryHooks.Changed))]
    internal static Message Change2(Message e) => e;

    [Filter(nameof(TelemetryHooks.Changed))]
    internal static Message Change3(Message e) => e;

    [Filter(nameof(TelemetryHooks.Checked))]
    internal static HookResult<Message> Check1(Message e) => e;

    [Filter(nameof(TelemetryHooks.Checked))]
    internal static HookResult<Message> Check2(Message e) => e;
}

/// <summary>Loops that fire them.</summary>
public static class TelemetryLoops
{
    public static void Action(int dispatches)
    {
        var e = Samples.Message;
        for (var i = 0; i < dispatches; i++)
            TelemetryHooks.Seen(e);
    }

    public static void Filter(int dispatches)
    {
        var e = Samples.Message;
        for (var i = 0; i < dispatches; i++)
            e = TelemetryHooks.Changed(e);
        GC.KeepAlive(e);
    }

    public static void Gate(int dispatches)
    {
        var e = Samples.Message;
        for (var i = 0; i < dispatches; i++)
            e = TelemetryHooks.Checked(e).Value;
        GC.KeepAlive(e);
    }

    public static void AsyncAction(int dispatches)
    {
        var e = Samples.Message;
        for (var i = 0; i < dispatches; i++)
            TelemetryHooks.SeenLater(e, CancellationToken.None).GetAwaiter().GetResult();
    }
}
