using System.Runtime.CompilerServices;
using Hooks;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Handlers that say that they are to be inlined.</summary>
internal static class InlinedHandlers
{
    [Action(nameof(MeasuredHooks.Inlined3))]
    [Action(nameof(MeasuredHooks.InlinedContinue3))]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Handle1(Message e) => Samples.Seen = e.Number + 1;

    [Action(nameof(MeasuredHooks.Inlined3))]
    [Action(nameof(MeasuredHooks.InlinedContinue3))]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Handle2(Message e) => Samples.Seen = e.Number + 2;

    [Action(nameof(MeasuredHooks.Inlined3))]
    [Action(nameof(MeasuredHooks.InlinedContinue3))]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Handle3(Message e) => Samples.Seen = e.Number + 3;
}
