using System.Runtime.CompilerServices;
using Hooks;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Handlers of a struct event, by value and by <c>in</c>.</summary>
internal static class ReadingHandlers
{
    [Action(nameof(MeasuredHooks.ByValue3))]
    [Action(nameof(MeasuredHooks.ByValueContinue3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ByValue1(Reading e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.ByValue3))]
    [Action(nameof(MeasuredHooks.ByValueContinue3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ByValue2(Reading e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.ByValue3))]
    [Action(nameof(MeasuredHooks.ByValueContinue3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ByValue3(Reading e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.ByIn3))]
    [Action(nameof(MeasuredHooks.ByInContinue3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ByIn1(in Reading e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.ByIn3))]
    [Action(nameof(MeasuredHooks.ByInContinue3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ByIn2(in Reading e) => Samples.Seen = e.Number;

    [Action(nameof(MeasuredHooks.ByIn3))]
    [Action(nameof(MeasuredHooks.ByInContinue3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ByIn3(in Reading e) => Samples.Seen = e.Number;
}
