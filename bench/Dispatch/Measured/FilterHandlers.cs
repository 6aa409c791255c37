using System.Runtime.CompilerServices;
using Hooks;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Handlers that hand the value on.</summary>
internal static class FilterHandlers
{
    [Filter(nameof(MeasuredHooks.FilterPropagate3))]
    [Filter(nameof(MeasuredHooks.FilterContinue3))]
    [Filter(nameof(MeasuredHooks.FilterStop3))]
    [Filter(nameof(MeasuredHooks.FilterReport3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message Handle1(Message value) => value;

    [Filter(nameof(MeasuredHooks.FilterPropagate3))]
    [Filter(nameof(MeasuredHooks.FilterContinue3))]
    [Filter(nameof(MeasuredHooks.FilterStop3))]
    [Filter(nameof(MeasuredHooks.FilterReport3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message Handle2(Message value) => value;

    [Filter(nameof(MeasuredHooks.FilterPropagate3))]
    [Filter(nameof(MeasuredHooks.FilterContinue3))]
    [Filter(nameof(MeasuredHooks.FilterStop3))]
    [Filter(nameof(MeasuredHooks.FilterReport3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message Handle3(Message value) => value;

    [Filter(nameof(MeasuredHooks.FilterInPlace3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void InPlace1(ref int value) => value += 1;

    [Filter(nameof(MeasuredHooks.FilterInPlace3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void InPlace2(ref int value) => value += 2;

    [Filter(nameof(MeasuredHooks.FilterInPlace3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void InPlace3(ref int value) => value += 3;
}
