using System.Runtime.CompilerServices;
using Hooks;

namespace Fired;

/// <summary>A public set: a composition could step in, and does not.</summary>
public static partial class OpenHooks
{
    [Hook]
    public static partial void Unhandled(int number);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void One(int number);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void Three(int number);
}

internal static class OpenHandlers
{
    [Action(typeof(OpenHooks), nameof(OpenHooks.One))]
    internal static void Add(int number) => Sum.Total += number;

    [Action(typeof(OpenHooks), nameof(OpenHooks.Three))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void First(int number) => Sum.Total += number;

    [Action(typeof(OpenHooks), nameof(OpenHooks.Three))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Second(int number) => Sum.Total -= number;

    [Action(typeof(OpenHooks), nameof(OpenHooks.Three))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Third(int number) => Sum.Total ^= number;
}
