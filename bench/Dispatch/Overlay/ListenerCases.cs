using System.Runtime.CompilerServices;
using Hooks;

namespace Bench.Overlay;

/// <summary>Objects that are attached, against calls on the same objects.</summary>
internal static class ListenerCases
{
    private const string Topic = "Listeners, against direct instance calls";

    private static readonly Single Alone = new();
    private static readonly Several[] Three = [new(), new(), new()];

    static ListenerCases()
    {
        HookListeners.Attach(Alone);
        foreach (var listener in Three)
            HookListeners.Attach(listener);
    }

    public static IEnumerable<Case> All =>
    [
        new(
            Topic,
            "1 object",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    Alone.See(e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ListenerHooks.HeardByOne(e);
            }),
        new(
            Topic,
            "3 objects",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                {
                    foreach (var listener in Three)
                        listener.See(e);
                }
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    ListenerHooks.HeardByThree(e);
            }),
    ];
}

/// <summary>Hooks that only listeners handle.</summary>
public static partial class ListenerHooks
{
    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void HeardByOne(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void HeardByThree(Message e);
}

internal sealed class Single
{
    [Action(nameof(ListenerHooks.HeardByOne))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void See(Message e) => Samples.Seen = e.Number;
}

internal sealed class Several
{
    [Action(nameof(ListenerHooks.HeardByThree))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void See(Message e) => Samples.Seen = e.Number;
}
