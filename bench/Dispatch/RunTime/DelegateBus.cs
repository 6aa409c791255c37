namespace Bench.RunTime;

/// <summary>What one would write instead of a bus: typed delegates under their names, and nothing else.</summary>
internal sealed class DelegateBus
{
    private readonly Dictionary<string, Delegate> delegates = new(StringComparer.Ordinal);

    public void AddAction<T>(string name, Action<T> handler) =>
        delegates[name] = Delegate.Combine(delegates.GetValueOrDefault(name), handler);

    public void AddFilter<T>(string name, Func<T, T> handler) =>
        delegates[name] = Delegate.Combine(delegates.GetValueOrDefault(name), handler);

    public void Do<T>(string name, T value)
    {
        if (delegates.TryGetValue(name, out var handlers))
            ((Action<T>)handlers)(value);
    }

    /// <summary>A filter of one handler: a delegate of several gives back what the last one returned for the same value.</summary>
    public T Apply<T>(string name, T value) =>
        delegates.TryGetValue(name, out var handler) ? ((Func<T, T>)handler)(value) : value;
}
