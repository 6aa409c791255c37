using System.Runtime.CompilerServices;
using Hooks;

namespace Bench.Overlay;

/// <summary>Handlers that were added while the program runs, against an array of delegates that may change, too.</summary>
internal static class AddedCases
{
    private const string Topic = "Handlers added at run time, against an array of delegates";
    private static readonly Limit AsFast = Limit.Of(1.0);

    private static Action<Message>[] one = Delegates(1);
    private static Action<Message>[] three = Delegates(3);
    private static Action<Message>[] ten = Delegates(10);

    static AddedCases()
    {
        Add(AddedHooks.Points.Added1, 1);
        Add(AddedHooks.Points.Added3, 3);
        Add(AddedHooks.Points.Added10, 10);
        Add(AddedHooks.Points.Gathering3, 3);
    }

    public static IEnumerable<Case> All =>
    [
        new(
            Topic,
            "1 handler, Propagate",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    Fire(one, e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    AddedHooks.Added1(e);
            },
            AsFast),
        new(
            Topic,
            "3 handlers, Propagate",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    Fire(three, e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    AddedHooks.Added3(e);
            },
            AsFast),
        new(
            Topic,
            "10 handlers, Propagate",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    Fire(ten, e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    AddedHooks.Added10(e);
            },
            AsFast),
        new(
            Topic,
            "3 handlers, Continue, against one without a try",
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    Fire(three, e);
            },
            static dispatches =>
            {
                var e = Samples.Message;
                for (var i = 0; i < dispatches; i++)
                    AddedHooks.Gathering3(e);
            }),
    ];

    /// <summary>As a host would write it once for all its events.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fire(Action<Message>[] handlers, Message e)
    {
        foreach (var handler in handlers)
            handler(e);
    }

    private static Action<Message>[] Delegates(int count) => [.. Enumerable.Repeat<Action<Message>>(See, count)];

    private static void Add(HookPoint<Action<Message>> point, int count)
    {
        foreach (var handler in Delegates(count))
            point.Add(handler);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void See(Message e) => Samples.Seen = e.Number;
}

/// <summary>Hooks without built-in handlers.</summary>
public static partial class AddedHooks
{
    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void Added1(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void Added3(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void Added10(Message e);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial void Gathering3(Message e);
}
