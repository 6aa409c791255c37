using System.Runtime.CompilerServices;
using Hooks;

namespace Bench.Overlay;

/// <summary>A handler round three others, against the same written by hand.</summary>
internal static class AroundCases
{
    private const string Topic = "[Around] with 3 handlers, against the same by hand";

    public static IEnumerable<Case> All =>
    [
        new(
            Topic,
            "action",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ByHand(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    AroundHooks.Wrapped(e);
            }),
        new(
            Topic,
            "filter",
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = FilterByHand(value);
                GC.KeepAlive(value);
            },
            static dispatches =>
            {
                var value = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    value = AroundHooks.WrappedFilter(value);
                GC.KeepAlive(value);
            }),
    ];

    private static void ByHand(Message e) => AroundHandlers.Round(e, static e =>
    {
        AroundHandlers.First(e);
        AroundHandlers.Second(e);
        AroundHandlers.Third(e);
    });

    private static Message FilterByHand(Message value) => AroundHandlers.RoundFilter(
        value, static value => AroundHandlers.Keep3(AroundHandlers.Keep2(AroundHandlers.Keep1(value))));
}

/// <summary>Hooks with a handler round the others.</summary>
internal static partial class AroundHooks
{
    [Hook(Errors = HookErrorPolicy.Propagate)]
    internal static partial void Wrapped(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    internal static partial Message WrappedFilter(Message value);
}

internal static class AroundHandlers
{
    [Around(nameof(AroundHooks.Wrapped), Priority = 0)]
    internal static void Round(Message e, Action<Message> next) => next(e);

    [Action(nameof(AroundHooks.Wrapped))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void First(Message e) => Samples.Seen = e.Number;

    [Action(nameof(AroundHooks.Wrapped))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Second(Message e) => Samples.Seen = e.Number;

    [Action(nameof(AroundHooks.Wrapped))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Third(Message e) => Samples.Seen = e.Number;

    [Around(nameof(AroundHooks.WrappedFilter), Priority = 0)]
    internal static Message RoundFilter(Message value, Func<Message, Message> next) => next(value);

    [Filter(nameof(AroundHooks.WrappedFilter))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message Keep1(Message value) => value;

    [Filter(nameof(AroundHooks.WrappedFilter))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message Keep2(Message value) => value;

    [Filter(nameof(AroundHooks.WrappedFilter))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message Keep3(Message value) => value;
}
