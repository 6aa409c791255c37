using System.Runtime.CompilerServices;
using Hooks;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Handlers of a generic hook.</summary>
internal static class GenericHandlers
{
    [Action(nameof(MeasuredHooks.Generic3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle1<T>(T value) => Samples.Seen = 1;

    [Action(nameof(MeasuredHooks.Generic3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle2<T>(T value) => Samples.Seen = 2;

    [Action(nameof(MeasuredHooks.Generic3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Handle3<T>(T value) => Samples.Seen = 3;
}
