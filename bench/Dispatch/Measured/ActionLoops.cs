#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Actions of a class event, by their number of handlers.</summary>
public static class ActionLoops
{
    /// <summary>The handlers' calls, in one method.</summary>
    public static Loop ByHand(int handlers) => handlers switch
    {
        0 => Loops.Empty,
        1 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                ByHandActions.Bare1(e);
        },
        3 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                ByHandActions.Bare3(e);
        },
        10 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                ByHandActions.Bare10(e);
        },
        100 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                Hundred.Bare(e);
        },
        _ => throw new ArgumentOutOfRangeException(nameof(handlers)),
    };

    /// <summary>The same with a try round each call.</summary>
    public static Loop Gathering(int handlers) => handlers switch
    {
        1 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                ByHandActions.Gathering1(e);
        },
        3 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                ByHandActions.Gathering3(e);
        },
        10 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                ByHandActions.Gathering10(e);
        },
        100 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                Hundred.Gathering(e);
        },
        _ => throw new ArgumentOutOfRangeException(nameof(handlers)),
    };

    /// <summary>A hook that catches nothing.</summary>
    public static Loop Propagate(int handlers) => handlers switch
    {
        0 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.Unhandled(e);
        },
        1 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.Propagate1(e);
        },
        3 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.Propagate3(e);
        },
        10 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.Propagate10(e);
        },
        100 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.Propagate100(e);
        },
        _ => throw new ArgumentOutOfRangeException(nameof(handlers)),
    };

    /// <summary>A hook whose handlers all run, whichever fail.</summary>
    public static Loop Continue(int handlers) => handlers switch
    {
        0 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.Unhandled(e);
        },
        1 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.Continue1(e);
        },
        3 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.Continue3(e);
        },
        10 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.Continue10(e);
        },
        100 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.Continue100(e);
        },
        _ => throw new ArgumentOutOfRangeException(nameof(handlers)),
    };

    /// <summary>An async hook whose handlers complete at once.</summary>
    public static Loop Async(int handlers) => handlers switch
    {
        0 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.UnhandledAsync(e).GetAwaiter().GetResult();
        },
        1 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.AsyncPropagate1(e).GetAwaiter().GetResult();
        },
        3 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.AsyncPropagate3(e).GetAwaiter().GetResult();
        },
        10 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.AsyncPropagate10(e).GetAwaiter().GetResult();
        },
        100 => static dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                MeasuredHooks.AsyncPropagate100(e).GetAwaiter().GetResult();
        },
        _ => throw new ArgumentOutOfRangeException(nameof(handlers)),
    };
}
