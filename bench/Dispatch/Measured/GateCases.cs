#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Gates whose handlers let everything pass.</summary>
internal static class GateCases
{
    private const string Topic = "Gates, 3 handlers";

    public static IEnumerable<Case> All(Limit? limit)
    {
        yield return new Case(
            Topic,
            "Propagate",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = ByHandGates.Bare3(value).Value;
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.GatePropagate3(value).Value;
                GC.KeepAlive(value);
            },
            limit);

        yield return new Case(
            Topic,
            "Continue",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = ByHandGates.Gathering3(value).Value;
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.GateContinue3(value).Value;
                GC.KeepAlive(value);
            },
            limit);

        yield return new Case(
            Topic,
            "Stop",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = ByHandGates.Wrapping3(value).Value;
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.GateStop3(value).Value;
                GC.KeepAlive(value);
            },
            limit);

        yield return new Case(
            Topic,
            "Report",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = ByHandGates.Reporting3(value).Value;
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.GateReport3(value).Value;
                GC.KeepAlive(value);
            },
            limit);

        yield return new Case(
            Topic,
            "Block",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = ByHandGates.Blocking3(value).Value;
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.GateBlock3(value).Value;
                GC.KeepAlive(value);
            },
            limit);

        yield return new Case(
            Topic,
            "Stop, handlers that return bare values",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = ByHandGates.OfValues3(value).Value;
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = MeasuredHooks.GateOfValues3(value).Value;
                GC.KeepAlive(value);
            },
            limit);
    }
}
