#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Async hooks, against the sync ones and against the same by hand.</summary>
internal static class AsyncCases
{
    private const string Topic = "Async, handlers that complete at once";

    public static IEnumerable<Case> All(Limit? limit, Limit toSync)
    {
        yield return new Case(
            Topic,
            "ValueTask, Propagate, against the sync hook",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Propagate3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.AsyncPropagate3(e).GetAwaiter().GetResult();
            },
            toSync);

        yield return new Case(
            Topic,
            "ValueTask, Continue, against the sync hook",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Continue3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.AsyncContinue3(e).GetAwaiter().GetResult();
            },
            toSync);

        yield return new Case(
            Topic,
            "ValueTask, Continue, 10 handlers, against the sync hook",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Continue10(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.AsyncContinue10(e).GetAwaiter().GetResult();
            },
            toSync);

        yield return new Case(
            Topic,
            "ValueTask, Stop, against the sync hook",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Stop3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.AsyncStop3(e).GetAwaiter().GetResult();
            },
            toSync);

        yield return new Case(
            Topic,
            "ValueTask, Report, against the sync hook",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Report3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.AsyncReport3(e).GetAwaiter().GetResult();
            },
            toSync);

        yield return new Case(
            Topic,
            "ValueTask, Continue, with a token, against the sync hook",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Continue3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.AsyncToken3(e, CancellationToken.None).GetAwaiter().GetResult();
            },
            toSync);

        yield return new Case(
            Topic,
            "Task, Propagate, against the sync hook",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Propagate3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.TaskPropagate3(e).GetAwaiter().GetResult();
            },
            toSync);

        yield return new Case(
            Topic,
            "Task, Continue, against the sync hook",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Continue3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.TaskContinue3(e).GetAwaiter().GetResult();
            },
            toSync);

        yield return new Case(
            Topic,
            "filter, Stop, against the sync hook",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.FilterStop3(value);
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.AsyncFilterStop3(value).GetAwaiter().GetResult();
                GC.KeepAlive(value);
            },
            toSync);

        yield return new Case(
            Topic,
            "gate, Block, against the sync hook",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.GateBlock3(value).Value;
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.AsyncGateBlock3(value).GetAwaiter().GetResult().Value;
                GC.KeepAlive(value);
            },
            toSync);

        yield return new Case(
            Topic,
            "ValueTask, Propagate, against a fast path by hand",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandAsync.Fast3(e).GetAwaiter().GetResult();
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.AsyncPropagate3(e).GetAwaiter().GetResult();
            },
            limit);

        yield return new Case(
            Topic,
            "ValueTask, Propagate, against awaits by hand",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandAsync.Chain3(e).GetAwaiter().GetResult();
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.AsyncPropagate3(e).GetAwaiter().GetResult();
            },
            Limit.Of(1));

        yield return new Case(
            Topic,
            "ValueTask, Continue, against awaits by hand",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandAsync.GatheringChain3(e).GetAwaiter().GetResult();
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.AsyncContinue3(e).GetAwaiter().GetResult();
            },
            Limit.Of(1));

        yield return new Case(
            Topic,
            "Task, Propagate, against awaits by hand",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHandAsync.TaskChain3(e).GetAwaiter().GetResult();
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.TaskPropagate3(e).GetAwaiter().GetResult();
            },
            Limit.Of(1));
    }
}
