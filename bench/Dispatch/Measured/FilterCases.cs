#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Filters, and hooks that ask for an answer.</summary>
internal static class FilterCases
{
    private const string Topic = "Filters and questions, 3 handlers";

    public static IEnumerable<Case> All(Limit? limit)
    {
        yield return new Case(
            Topic,
            "filter, Propagate",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = ByHandFilters.Bare3(value);
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.FilterPropagate3(value);
                GC.KeepAlive(value);
            },
            limit);

        yield return new Case(
            Topic,
            "filter, Continue",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = ByHandFilters.Gathering3(value);
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.FilterContinue3(value);
                GC.KeepAlive(value);
            },
            limit);

        yield return new Case(
            Topic,
            "filter, Stop",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = ByHandFilters.Wrapping3(value);
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.FilterStop3(value);
                GC.KeepAlive(value);
            },
            limit);

        yield return new Case(
            Topic,
            "filter, Report",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = ByHandFilters.Reporting3(value);
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.FilterReport3(value);
                GC.KeepAlive(value);
            },
            limit);

        yield return new Case(
            Topic,
            "filter in place, Propagate",
            static dispatches =>
            {
                var value = 0;
                for (var i = 0; i < dispatches; i++)
                    ByHandFilters.InPlace3(ref value);
                Samples.Seen = value;
            },
            static dispatches =>
            {
                var value = 0;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.FilterInPlace3(ref value);
                Samples.Seen = value;
            },
            limit);

        yield return new Case(
            Topic,
            "first, Stop",
            static dispatches =>
            {
                var value = Samples.Message;
                object? last = null;
                for (var i = 0; i < dispatches; i++)
                    last = ByHandFilters.First3(value);
                GC.KeepAlive(last);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                object? last = null;
                for (var i = 0; i < dispatches; i++)
                    last = MeasuredHooks.First3(value);
                GC.KeepAlive(last);
            },
            limit);

        yield return new Case(
            Topic,
            "any, Stop",
            static dispatches =>
            {
                var value = Samples.Message;
                var yes = 0;
                for (var i = 0; i < dispatches; i++)
                    yes += ByHandFilters.Any3(value) ? 1 : 0;
                Samples.Seen = yes;
            },
            static dispatches =>
            {
                var value = Samples.Message;
                var yes = 0;
                for (var i = 0; i < dispatches; i++)
                    yes += MeasuredHooks.Any3(value) ? 1 : 0;
                Samples.Seen = yes;
            },
            limit);
    }
}
