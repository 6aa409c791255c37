using System.Runtime.CompilerServices;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>How the hand-written code is compiled.</summary>
internal static class ByHand
{
    /// <summary>
    /// A host that cannot see its plugins reaches their calls by a call, so there the hand-written methods are not
    /// inlined into the loop that fires them.
    /// </summary>
#if SET_IS_COMPOSED
    internal const MethodImplOptions Inlining = MethodImplOptions.NoInlining;
#else
    internal const MethodImplOptions Inlining = default;
#endif
}
