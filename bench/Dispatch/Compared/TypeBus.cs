namespace Bench.Compared;

/// <summary>The bus that many programs write for themselves: whoever wants events of a type adds a delegate to its list.</summary>
internal sealed class TypeBus
{
    private readonly Dictionary<Type, List<Delegate>> handlers = [];

    public void Subscribe<T>(Action<T> handler)
    {
        if (!handlers.TryGetValue(typeof(T), out var list))
            handlers.Add(typeof(T), list = []);
        list.Add(handler);
    }

    public void Publish<T>(T e)
    {
        if (!handlers.TryGetValue(typeof(T), out var list))
            return;
        foreach (var handler in list)
            ((Action<T>)handler)(e);
    }
}
