#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>All comparisons of this set.</summary>
public static class MeasuredCases
{
    /// <param name="limit">What the generated code may cost, times the same by hand; null where it is only shown.</param>
    /// <param name="toSync">What an async hook may cost, times the sync one.</param>
    public static IEnumerable<Case> All(Limit? limit, Limit toSync) =>
    [
        .. NobodyCases.All(),
        .. ActionCases.All(limit),
        .. StructCases.All(limit),
        .. FilterCases.All(limit),
        .. GateCases.All(limit),
        .. AsyncCases.All(limit, toSync),
        .. GenericCases.All(),
    ];
}
