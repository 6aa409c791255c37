using System.Runtime.CompilerServices;
using Hooks;

namespace Fired;

/// <summary>An internal set: nobody else can step in.</summary>
internal static partial class FinalHooks
{
    [Hook]
    internal static partial void Unhandled(int number);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    internal static partial void One(int number);

    [Hook]
    internal static partial void OneGathered(int number);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    internal static partial void Three(int number);
}

internal static class FinalHandlers
{
    [Action(typeof(FinalHooks), nameof(FinalHooks.One))]
    [Action(typeof(FinalHooks), nameof(FinalHooks.OneGathered))]
    internal static void Add(int number) => Sum.Total += number;

    [Action(typeof(FinalHooks), nameof(FinalHooks.Three))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void First(int number) => Sum.Total += number;

    [Action(typeof(FinalHooks), nameof(FinalHooks.Three))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Second(int number) => Sum.Total -= number;

    [Action(typeof(FinalHooks), nameof(FinalHooks.Three))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Third(int number) => Sum.Total ^= number;
}
