using System.Runtime.CompilerServices;
using Hooks;

namespace Fired;

/// <summary>Compiled twice: once more where handlers cannot change at run time.</summary>
public static partial class
#if IS_FROZEN
    FrozenHooks
#else
    ChangeableHooks
#endif
{
    [Hook("changeable")]
    public static partial int Filter(int number);
}

internal static class ChangeableHandlers
{
    [Filter("changeable")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Double(int number) => number * 2;

    [Filter("changeable")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Increase(int number) => number + 1;

    [Filter("changeable")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Negate(int number) => -number;
}
