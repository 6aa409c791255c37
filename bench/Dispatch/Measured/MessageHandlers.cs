using System.Runtime.CompilerServices;
using Hooks;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Handlers of a class event. They are not inlined, so that both sides make the same calls.</summary>
internal static class MessageHandlers
{
    [Action(nameof(MeasuredHooks.Propagate1))]
    [Action(nameof(MeasuredHooks.Continue1))]
    [Action(nameof(MeasuredHooks.Propagate3))]
    [Action(nameof(MeasuredHooks.Continue3))]
    [Action(nameof(MeasuredHooks.Stop3))]
    [Action(nameof(MeasuredHooks.Report3))]
    [Action(nameof(MeasuredHooks.Propagate10))]
    [Action(nameof(MeasuredHooks.Continue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle01(Message e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.Propagate3))]
    [Action(nameof(MeasuredHooks.Continue3))]
    [Action(nameof(MeasuredHooks.Stop3))]
    [Action(nameof(MeasuredHooks.Report3))]
    [Action(nameof(MeasuredHooks.Propagate10))]
    [Action(nameof(MeasuredHooks.Continue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle02(Message e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.Propagate3))]
    [Action(nameof(MeasuredHooks.Continue3))]
    [Action(nameof(MeasuredHooks.Stop3))]
    [Action(nameof(MeasuredHooks.Report3))]
    [Action(nameof(MeasuredHooks.Propagate10))]
    [Action(nameof(MeasuredHooks.Continue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle03(Message e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.Propagate10))]
    [Action(nameof(MeasuredHooks.Continue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle04(Message e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.Propagate10))]
    [Action(nameof(MeasuredHooks.Continue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle05(Message e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.Propagate10))]
    [Action(nameof(MeasuredHooks.Continue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle06(Message e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.Propagate10))]
    [Action(nameof(MeasuredHooks.Continue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle07(Message e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.Propagate10))]
    [Action(nameof(MeasuredHooks.Continue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle08(Message e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.Propagate10))]
    [Action(nameof(MeasuredHooks.Continue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle09(Message e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.Propagate10))]
    [Action(nameof(MeasuredHooks.Continue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle10(Message e) => Samples.Seen = e.Number;
}
