using System.Runtime.CompilerServices;

namespace Fired;

/// <summary>The places that fire hooks, and what they are compared with.</summary>
internal static class Places
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Nothing(int number)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ByHand(int number) => Sum.Total += number;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FinalUnhandled(int number) => FinalHooks.Unhandled(number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FinalOne(int number) => FinalHooks.One(number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FinalOneGathered(int number) => FinalHooks.OneGathered(number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FinalThree(int number) => FinalHooks.Three(number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OpenUnhandled(int number) => OpenHooks.Unhandled(number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OpenOne(int number) => OpenHooks.One(number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OpenThree(int number) => OpenHooks.Three(number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Changeable(int number) => ChangeableHooks.Filter(number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Frozen(int number) => FrozenHooks.Filter(number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ComposedAction(int number) => ComposedHooks.Action(number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ComposedFilter(int number) => ComposedHooks.Filter(number);
}
