using System.Threading.Channels;
using Hooks;

namespace Bench.RunTime;

/// <summary>
/// Firing a hook with one background handler, against writing an object to a channel. Both have a consumer that does
/// next to nothing, and room for all that is written.
/// </summary>
internal static class BackgroundCases
{
    private const string Topic = "Background, against a write to a bounded channel";
    private const int Room = 20_000_000;

    private static readonly Channel<Item> Items = Channel.CreateBounded<Item>(Room);

    static BackgroundCases()
    {
        HookBackground.Configure(new HookBackgroundOptions { Capacity = Room, MaxParallelism = 1 });
        _ = Consume();
    }

    public static IEnumerable<Case> All =>
    [
        new(Topic, "post", Write, static times =>
        {
            var e = Samples.Message;
            for (var i = 0; i < times; i++)
                BackgroundHooks.Posted(e);
        }) { Allocates = true },
        new(Topic, "post that keeps the order", Write, static times =>
        {
            var e = Samples.Message;
            for (var i = 0; i < times; i++)
                BackgroundHooks.PostedInOrder(e);
        }) { Allocates = true },
    ];

    private static void Write(int times)
    {
        var e = Samples.Message;
        for (var i = 0; i < times; i++)
            Items.Writer.TryWrite(new Item(e));
    }

    private static async Task Consume()
    {
        await foreach (var item in Items.Reader.ReadAllAsync())
            BusHandlers.See(item.Event);
    }

    private sealed record Item(Message Event);
}

/// <summary>Hooks whose one handler runs in the background.</summary>
internal static partial class BackgroundHooks
{
    [Hook(Errors = HookErrorPolicy.Propagate)]
    internal static partial void Posted(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    internal static partial void PostedInOrder(Message e);

    [Action(nameof(Posted), Background = true)]
    [Action(nameof(PostedInOrder), Background = true, KeepOrder = true)]
    internal static void See(Message e) => BusHandlers.See(e);
}
