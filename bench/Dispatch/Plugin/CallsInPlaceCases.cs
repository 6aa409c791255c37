namespace Bench.Composed;

/// <summary>
/// Against the handlers' calls where the hook would be fired, which no host can write that does not see its plugins:
/// what the call of the table costs.
/// </summary>
public static class CallsInPlaceCases
{
    private const string Topic = "Actions, class event, against the handlers' calls in place";

    public static IEnumerable<Case> All()
    {
        yield return new Case(
            Topic,
            "Propagate, 1 handler",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                {
                    MessageHandlers.Handle01(e);
                }
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Propagate1(e);
            });

        yield return new Case(
            Topic,
            "Propagate, 3 handlers",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                {
                    MessageHandlers.Handle01(e);
                    MessageHandlers.Handle02(e);
                    MessageHandlers.Handle03(e);
                }
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Propagate3(e);
            });

        yield return new Case(
            Topic,
            "Propagate, 10 handlers",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                {
                    MessageHandlers.Handle01(e);
                    MessageHandlers.Handle02(e);
                    MessageHandlers.Handle03(e);
                    MessageHandlers.Handle04(e);
                    MessageHandlers.Handle05(e);
                    MessageHandlers.Handle06(e);
                    MessageHandlers.Handle07(e);
                    MessageHandlers.Handle08(e);
                    MessageHandlers.Handle09(e);
                    MessageHandlers.Handle10(e);
                }
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Propagate10(e);
            });
    }
}
