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
        yield return new Case(
            Topic,
            "Propagate, 1 handler",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.Bare1(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Propagate1(e);
            },
            limit);

        yield return new Case(
            Topic,
            "Propagate, 3 handlers",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.Bare3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Propagate3(e);
            },
            limit);

        yield return new Case(
            Topic,
            "Propagate, 10 handlers",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.Bare10(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Propagate10(e);
            },
            limit);

        yield return new Case(
            Topic,
            "Continue, 1 handler",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.Gathering1(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Continue1(e);
            },
            limit);

        yield return new Case(
            Topic,
            "Continue, 3 handlers",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.Gathering3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Continue3(e);
            },
            limit);

        yield return new Case(
            Topic,
            "Continue, 10 handlers",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.Gathering10(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Continue10(e);
            },
            limit);

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
}
