using Bench.Compared;
using Hooks;

namespace Bench.RunTime;

/// <summary>A bus, against MediatR, which finds the handlers by the type of the event.</summary>
internal static class MediatorCases
{
    private const string Topic = "HookBus, against MediatR 5.1, 3 handlers";

    private static readonly Loop Publish = Mediator.Publish(3);
    private static readonly HookBus Bus = new("bench");

    static MediatorCases()
    {
        for (var i = 0; i < 3; i++)
        {
            Bus.AddAction<Message>("sync", BusHandlers.See);
            Bus.AddActionAsync<Message>("async", BusHandlers.SeeAsync);
        }
    }

    public static IEnumerable<Case> All =>
    [
        new(Topic, "Do", Publish, static times =>
        {
            var e = Samples.Message;
            for (var i = 0; i < times; i++)
                Bus.Do("sync", e);
        }),
        new(Topic, "DoAsync, handlers that complete at once", Publish, static times =>
        {
            var e = Samples.Message;
            for (var i = 0; i < times; i++)
                Bus.DoAsync("async", e).GetAwaiter().GetResult();
        }),
    ];
}
