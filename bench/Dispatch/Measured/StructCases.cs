#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Actions whose event is a struct.</summary>
internal static class StructCases
{
    private const string Topic = "Actions, struct event of 32 bytes, 3 handlers";

    public static IEnumerable<Case> All(Limit? limit)
    {
        yield return new Case(
            Topic,
            "by value, Propagate",
            static dispatches =>
            {
                var e = Samples.Reading;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.ByValue3(e);
            },
            static dispatches =>
            {
                var e = Samples.Reading;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.ByValue3(e);
            },
            limit);

        yield return new Case(
            Topic,
            "by value, Continue",
            static dispatches =>
            {
                var e = Samples.Reading;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.ByValueGathering3(e);
            },
            static dispatches =>
            {
                var e = Samples.Reading;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.ByValueContinue3(e);
            },
            limit);

        yield return new Case(
            Topic,
            "by in, Propagate",
            static dispatches =>
            {
                var e = Samples.Reading;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.ByIn3(in e);
            },
            static dispatches =>
            {
                var e = Samples.Reading;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.ByIn3(in e);
            },
            limit);

        yield return new Case(
            Topic,
            "by in, Continue",
            static dispatches =>
            {
                var e = Samples.Reading;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.ByInGathering3(in e);
            },
            static dispatches =>
            {
                var e = Samples.Reading;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.ByInContinue3(in e);
            },
            limit);
    }
}
