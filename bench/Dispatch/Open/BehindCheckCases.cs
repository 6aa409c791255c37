namespace Bench.Open;

/// <summary>What the generated code is judged by where a composition could step in: the same calls behind one static null check.</summary>
public static class BehindCheckCases
{
    private const string Topic = "Actions, class event, against a null check by hand";

    public static IEnumerable<Case> All(Limit limit)
    {
        yield return new Case(
            Topic,
            "Propagate, 1 handler",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    BehindCheck.Bare1(e);
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
                    BehindCheck.Bare3(e);
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
                    BehindCheck.Bare10(e);
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
                    BehindCheck.Gathering1(e);
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
                    BehindCheck.Gathering3(e);
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
                    BehindCheck.Gathering10(e);
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
                    BehindCheck.Wrapping3(e);
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
                    BehindCheck.Reporting3(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Report3(e);
            },
            limit);
    }
}
