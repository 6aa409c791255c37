using Hooks;

namespace Bench.RunTime;

/// <summary>A bus, against a dictionary of delegates, which can do nothing but be called.</summary>
internal static class BusCases
{
    private const string Topic = "HookBus, against a dictionary of delegates";

    private static readonly DelegateBus Delegates = new();
    private static readonly HookBus Bus = new("bench");
    private static readonly HookBus Propagating = new("bench") { Errors = HookErrorPolicy.Propagate };

    static BusCases()
    {
        foreach (var handlers in new[] { 1, 3, 10 })
        {
            for (var i = 0; i < handlers; i++)
            {
                Delegates.AddAction<Message>(NameOf(handlers), BusHandlers.See);
                Bus.AddAction<Message>(NameOf(handlers), BusHandlers.See);
                Propagating.AddAction<Message>(NameOf(handlers), BusHandlers.See);
            }
        }

        for (var i = 0; i < 3; i++)
        {
            Delegates.AddAction<Reading>("struct", BusHandlers.See);
            Bus.AddAction<Reading>("struct", BusHandlers.See);
        }

        Delegates.AddFilter<Message>("filter", BusHandlers.Keep);
        Bus.AddFilter<Message>("filter", BusHandlers.Keep);
    }

    public static IEnumerable<Case> All =>
    [
        Do("Do, nobody", Bus, 0),
        Do("Do, 1 handler", Bus, 1),
        Do("Do, 3 handlers", Bus, 3),
        Do("Do, 10 handlers", Bus, 10),
        Do("Do, 3 handlers, Propagate", Propagating, 3),
        new(
            Topic,
            "Do, 3 handlers, struct event of 32 bytes",
            static times =>
            {
                var e = Samples.Reading;
                for (var i = 0; i < times; i++)
                    Delegates.Do("struct", e);
            },
            static times =>
            {
                var e = Samples.Reading;
                for (var i = 0; i < times; i++)
                    Bus.Do("struct", e);
            }),
        new(
            Topic,
            "Apply, 1 handler",
            static times =>
            {
                var value = Samples.Message;
                for (var i = 0; i < times; i++)
                    value = Delegates.Apply("filter", value);
                GC.KeepAlive(value);
            },
            static times =>
            {
                var value = Samples.Message;
                for (var i = 0; i < times; i++)
                    value = Bus.Apply("filter", value);
                GC.KeepAlive(value);
            }),
    ];

    private static Case Do(string name, HookBus bus, int handlers)
    {
        var hook = NameOf(handlers);
        return new(
            Topic,
            name,
            times =>
            {
                var e = Samples.Message;
                for (var i = 0; i < times; i++)
                    Delegates.Do(hook, e);
            },
            times =>
            {
                var e = Samples.Message;
                for (var i = 0; i < times; i++)
                    bus.Do(hook, e);
            });
    }

    private static string NameOf(int handlers) => $"handled by {handlers}";
}
