namespace Bench.Compared;

/// <summary>Ways to tell so many listeners of an event, each as one would write it once for all events.</summary>
internal static class OtherWays
{
    public static Loop Event(int listeners)
    {
        var source = new Source();
        foreach (var listener in Listeners.Take(listeners))
            source.Happened += listener.See;
        return dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                source.Fire(e);
        };
    }

    public static Loop Delegates(int listeners)
    {
        Action<Message>[] delegates = [.. Listeners.Take(listeners).Select(listener => (Action<Message>)listener.See)];
        return dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                Fire(delegates, e);
        };
    }

    public static Loop Objects(int listeners)
    {
        var objects = Listeners.Take(listeners);
        return dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                Fire(objects, e);
        };
    }

    public static Loop Types(int listeners)
    {
        var bus = new TypeBus();
        foreach (var listener in Listeners.Take(listeners))
            bus.Subscribe<Message>(listener.See);
        return dispatches =>
        {
            var e = Samples.Message;
            for (var i = 0; i < dispatches; i++)
                bus.Publish(e);
        };
    }

    private static void Fire(Action<Message>[] delegates, Message e)
    {
        foreach (var handle in delegates)
            handle(e);
    }

    private static void Fire(IListener[] listeners, Message e)
    {
        foreach (var listener in listeners)
            listener.See(e);
    }

    private sealed class Source
    {
        public event Action<Message>? Happened;

        public void Fire(Message e) => Happened?.Invoke(e);
    }
}
