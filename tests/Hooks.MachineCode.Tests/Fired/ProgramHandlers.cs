using System.Runtime.CompilerServices;
using Hooks;

namespace Fired;

internal static class ProgramHandlers
{
    [Action(typeof(ComposedHooks), nameof(ComposedHooks.Action))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Third(int number) => Sum.Total ^= number;

    [Filter(typeof(ComposedHooks), nameof(ComposedHooks.Filter))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Negate(int number) => -number;
}
