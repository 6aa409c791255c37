using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Hooks;

/// <summary>Counts the dispatches of a bus, and knows which ones are running around the code that asks.</summary>
internal sealed class BusTracker
{
    private readonly ConcurrentDictionary<string, StrongBox<long>> counts = new(StringComparer.Ordinal);
    private readonly AsyncLocal<Frame?> innermost = new();

    /// <summary>The hooks that are being dispatched here, innermost first.</summary>
    public IReadOnlyList<string> Running
    {
        get
        {
            var running = new List<string>();
            for (var frame = innermost.Value; frame is not null; frame = frame.Outer)
                running.Add(frame.Hook);
            return running;
        }
    }

    public long CountOf(string hook) => counts.TryGetValue(hook, out var count) ? Volatile.Read(ref count.Value) : 0;

    /// <summary>Counts a dispatch; it runs until the result is disposed.</summary>
    public Dispatch Enter(string hook)
    {
        Interlocked.Increment(ref counts.GetOrAdd(hook, static _ => new()).Value);
        var outer = innermost.Value;
        innermost.Value = new Frame(hook, outer);
        return new Dispatch(this, outer);
    }

    internal readonly struct Dispatch(BusTracker tracker, Frame? outer) : IDisposable
    {
        public void Dispose() => tracker.innermost.Value = outer;
    }

    internal sealed record Frame(string Hook, Frame? Outer);
}
