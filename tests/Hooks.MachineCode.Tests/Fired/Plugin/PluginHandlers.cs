using System.Runtime.CompilerServices;
using Hooks;

namespace Fired.Plugin;

internal static class PluginHandlers
{
    [Action(typeof(ComposedHooks), nameof(ComposedHooks.Action))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void First(int number) => Sum.Total += number;

    [Action(typeof(ComposedHooks), nameof(ComposedHooks.Action))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Second(int number) => Sum.Total -= number;

    [Filter(typeof(ComposedHooks), nameof(ComposedHooks.Filter))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Double(int number) => number * 2;

    [Filter(typeof(ComposedHooks), nameof(ComposedHooks.Filter))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Increase(int number) => number + 1;
}
