#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Actions, for each failure policy and number of handlers.</summary>
internal static class ActionCases
{
    private const string Topic = "Actions, class event";

    public static IEnumerable<Case> All(Limit? limit)
    {
        foreach (var handlers in new[] { 1, 3, 10, 100 })
            yield return new Case(Topic, $"Propagate, {Name(handlers)}", ActionLoops.ByHand(handlers), ActionLoops.Propagate(handlers), limit);

        foreach (var handlers in new[] { 1, 3, 10, 100 })
            yield return new Case(Topic, $"Continue, {Name(handlers)}", ActionLoops.Gathering(handlers), ActionLoops.Continue(handlers), limit);

        yield return new Case(
            Topic,
            "Stop, 3 handlers",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.Wrapping3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Stop3(e);
            },
            limit);

        yield return new Case(
            Topic,
            "Report, 3 handlers",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.Reporting3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Report3(e);
            },
            limit);

        yield return new Case(
            Topic,
            "Propagate, 3 inlined handlers",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.Inlined3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Inlined3(e);
            });

        yield return new Case(
            Topic,
            "Continue, 3 inlined handlers",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.InlinedGathering3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.InlinedContinue3(e);
            });
    }

    private static string Name(int handlers) => handlers == 1 ? "1 handler" : $"{handlers} handlers";
}
