using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Hooks.CompilerServices;

/// <summary>Measures what was built with <c>HooksInstrumentation=metrics</c>. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HookMetrics
{
    /// <summary>Whether somebody listens. Asked once for each dispatch.</summary>
    public static bool IsOn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HookInstruments.AreOn;
    }

    /// <summary>A dispatch starts.</summary>
    public static HookMeasure Dispatch(string hook, string set) =>
        IsOn ? new HookMeasure(new(hook, set, null, null), null) : default;

    /// <summary>A handler starts.</summary>
    public static HookMeasure Handler(string hook, string set, string handler, string plugin) =>
        IsOn ? new HookMeasure(new(hook, set, handler, plugin), null) : default;
}
