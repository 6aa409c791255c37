using System.Runtime.CompilerServices;

namespace Bench;

/// <summary>Pairs of the same code, which show how far two ratios may differ for no reason.</summary>
internal static class ControlCases
{
    private const string Topic = "The same hand-written code twice";

    public static IReadOnlyList<Case> All { get; } =
    [
        new(Topic, "nothing", Loops.Empty, static dispatches =>
        {
            for (var i = 0; i < dispatches; i++)
            {
            }
        }),
        new(
            Topic,
            "3 calls",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    One(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    Other(e);
            }),
        new(
            Topic,
            "3 calls, a try round each",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    OneTrying(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    OtherTrying(e);
            }),
    ];

    private static void One(Message e)
    {
        First(e);
        Second(e);
        Third(e);
    }

    private static void Other(Message e)
    {
        First(e);
        Second(e);
        Third(e);
    }

    private static void OneTrying(Message e)
    {
        List<Exception>? errors = null;
        try
        {
            First(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            Second(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            Third(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        if (errors is not null)
            throw new AggregateException(errors);
    }

    private static void OtherTrying(Message e)
    {
        List<Exception>? errors = null;
        try
        {
            First(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            Second(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            Third(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        if (errors is not null)
            throw new AggregateException(errors);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void First(Message e) => Samples.Seen = e.Number;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Second(Message e) => Samples.Seen = e.Number;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Third(Message e) => Samples.Seen = e.Number;
}
