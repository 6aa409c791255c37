#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Hooks that nobody handles, against an empty loop.</summary>
internal static class NobodyCases
{
    private const string Topic = "No handler";

    public static IEnumerable<Case> All()
    {
        yield return new Case(
            Topic,
            "class event",
            Loops.Empty,
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Unhandled(e);
            },
            Limit.NotMeasurable);

        yield return new Case(
            Topic,
            "struct event by in",
            Loops.Empty,
            static dispatches =>
            {
                var e = Samples.Reading;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.UnhandledStruct(in e);
            },
            Limit.NotMeasurable);

        yield return new Case(
            Topic,
            "filter",
            Loops.Empty,
            static dispatches =>
            {
                var value = "content";
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.UnhandledFilter(value);
                GC.KeepAlive(value);
            },
            Limit.NotMeasurable);
    }
}
