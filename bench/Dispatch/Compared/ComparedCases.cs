namespace Bench.Compared;

/// <summary>
/// Other ways to have so many handlers, times a hook that catches nothing, whose handlers are in another assembly. Here the
/// hook is the baseline, so that a row is a way.
/// </summary>
internal static class ComparedCases
{
    public static IReadOnlyList<Case> All { get; } =
    [
        .. Row("calls by hand, in one method", Composed.ActionLoops.ByHand),
        .. Row("the hook and its handlers in one assembly", Internal.ActionLoops.Propagate),
        .. Row("the hook with the policy `Continue`", Composed.ActionLoops.Continue),
        .. Row("the hook as a `ValueTask`", Composed.ActionLoops.Async),
        .. Row("C# event", OtherWays.Event),
        .. Row("array of delegates", OtherWays.Delegates),
        .. Row("array of objects with an interface", OtherWays.Objects),
        .. Row("`Dictionary<Type, List<Delegate>>`", OtherWays.Types),
#if !NATIVE_AOT // MediatR makes types while the program runs.
        .. Row("MediatR 5.1 notification", Mediator.Publish),
#endif
    ];

    private static IEnumerable<Case> Row(string way, Func<int, Loop> loopOf) =>
        from handlers in new[] { 0, 1, 3, 10, 100 }
        select new Case(way, handlers == 1 ? "1 handler" : $"{handlers} handlers", Composed.ActionLoops.Propagate(handlers), loopOf(handlers)) { Allocates = true };
}
