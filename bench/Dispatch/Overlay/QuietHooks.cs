using System.Runtime.CompilerServices;
using Hooks;

// The same text is compiled into each assembly, so that what is compared differs in nothing but the overlay.
#if HANDLERS_ARE_FINAL
namespace Bench.Final;
#else
namespace Bench.Overlay;
#endif

/// <summary>Hooks to which nothing is ever added, and the loops that fire them.</summary>
public static partial class QuietHooks
{
    public static Loop Nobody { get; } = static dispatches =>
    {
        var e = Samples.Message;
        for (var i = 0; i < dispatches; i++)
            Unhandled(e);
    };

    public static Loop One { get; } = static dispatches =>
    {
        var e = Samples.Message;
        for (var i = 0; i < dispatches; i++)
            HandledByOne(e);
    };

    public static Loop Three { get; } = static dispatches =>
    {
        var e = Samples.Message;
        for (var i = 0; i < dispatches; i++)
            HandledByThree(e);
    };

    public static Loop Filter { get; } = static dispatches =>
    {
        var value = Samples.Message;
        for (var i = 0; i < dispatches; i++)
            value = Filtered(value);
        GC.KeepAlive(value);
    };

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void Unhandled(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void HandledByOne(Message e);

    [Hook]
    public static partial void HandledByThree(Message e);

    [Hook]
    public static partial Message Filtered(Message value);
}

/// <summary>Handlers that are not inlined, so that both sides make the same calls.</summary>
internal static class QuietHandlers
{
    [Action(typeof(QuietHooks), nameof(QuietHooks.HandledByOne))]
    [Action(typeof(QuietHooks), nameof(QuietHooks.HandledByThree))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void First(Message e) => Samples.Seen = e.Number;

    [Action(typeof(QuietHooks), nameof(QuietHooks.HandledByThree))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Second(Message e) => Samples.Seen = e.Number;

    [Action(typeof(QuietHooks), nameof(QuietHooks.HandledByThree))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Third(Message e) => Samples.Seen = e.Number;

    [Filter(typeof(QuietHooks), nameof(QuietHooks.Filtered))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message Keep(Message value) => value;
}
