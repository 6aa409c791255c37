using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Hooks.CompilerServices;

/// <summary>Measures and traces what was built with <c>HooksInstrumentation=trace</c>. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HookTraces
{
    private static readonly ActivitySource Source = new("Hooks", HookInstruments.Version);

    /// <summary>Whether somebody listens, to measurements or to spans. Asked once for each dispatch.</summary>
    public static bool IsOn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Source.HasListeners() || HookInstruments.AreOn;
    }

    /// <summary>A dispatch starts.</summary>
    public static HookMeasure Dispatch(string hook, string set) => IsOn ? Start(new(hook, set, null, null)) : default;

    /// <summary>A handler starts.</summary>
    public static HookMeasure Handler(string hook, string set, string handler, string plugin) =>
        IsOn ? Start(new(hook, set, handler, plugin)) : default;

    private static HookMeasure Start(MeasuredCall call) => new(call, Source.HasListeners() ? Span(call) : null);

    private static Activity? Span(MeasuredCall call)
    {
        var activity = Source.StartActivity(call.Handler is null ? $"dispatch {call.Hook}" : $"handle {call.Handler}");
        if (activity is not { IsAllDataRequested: true })
            return activity;
        activity.SetTag(HookAttributes.Hook, call.Hook).SetTag(HookAttributes.Set, call.Set);
        if (call.Handler is not null)
            activity.SetTag(HookAttributes.Handler, call.Handler).SetTag(HookAttributes.Plugin, call.Plugin);
        return activity;
    }
}
