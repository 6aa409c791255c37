using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Hooks;

/// <summary>
/// Counts dispatches, handlers, failures and their time from when it is made until it is disposed: for a page or a table
/// of one's own, where a whole metrics system would be too much.
/// </summary>
/// <remarks>
/// It listens to the meter <c>Hooks</c> and so sees only what was built with <c>HooksInstrumentation</c> set to
/// <c>metrics</c> or <c>trace</c>. All members may be used from several threads.
/// </remarks>
public sealed class HookCounts : IDisposable
{
    private readonly ConcurrentDictionary<(string Set, string Hook), Count> hooks = new();
    private readonly ConcurrentDictionary<(string Set, string Hook, string Handler, string Plugin), Count> handlers = new();
    private readonly MeterListener listener = new();

    /// <summary>Begins to count.</summary>
    public HookCounts()
    {
        listener.SetMeasurementEventCallback<double>(Measured);
        listener.SetMeasurementEventCallback<long>(Failed);
        listener.EnableMeasurementEvents(HookInstruments.DispatchDuration);
        listener.EnableMeasurementEvents(HookInstruments.HandlerDuration);
        listener.EnableMeasurementEvents(HookInstruments.Failures);
        listener.Start();
    }

    /// <summary>
    /// What was counted so far: the hooks that were dispatched or handled, by set and name, in ordinal order. It does not
    /// change when more is counted.
    /// </summary>
    public IReadOnlyList<HookCount> Snapshot()
    {
        var handled = handlers.ToLookup(
            entry => (entry.Key.Set, entry.Key.Hook),
            entry => new HookHandlerCount(entry.Key.Handler, entry.Key.Plugin, entry.Value.Calls, entry.Value.Failures, entry.Value.Time));
        return
        [
            .. hooks.Keys.Union(handled.Select(group => group.Key))
                .OrderBy(hook => hook.Set, StringComparer.Ordinal)
                .ThenBy(hook => hook.Hook, StringComparer.Ordinal)
                .Select(hook => Of(hook, handled[hook])),
        ];
    }

    /// <summary>Ends the counting. What was counted so far can still be read.</summary>
    public void Dispose() => listener.Dispose();

    private HookCount Of((string Set, string Hook) hook, IEnumerable<HookHandlerCount> handled)
    {
        var count = hooks.GetValueOrDefault(hook);
        var ordered = handled
            .OrderBy(handler => handler.Handler, StringComparer.Ordinal)
            .ThenBy(handler => handler.Plugin, StringComparer.Ordinal)
            .ToList();
        return new HookCount(hook.Set, hook.Hook, count?.Calls ?? 0, ordered.Sum(handler => handler.Failures), count?.Time ?? default, ordered);
    }

    private void Measured(Instrument instrument, double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        CountOf(tags).Add(seconds);

    private void Failed(Instrument instrument, long failures, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        CountOf(tags).Fail();

    /// <summary>Of a handler where the tags name one, else of a hook.</summary>
    private Count CountOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string set = "", hook = "", plugin = "";
        string? handler = null;
        foreach (var (name, value) in tags)
        {
            switch (name)
            {
                case HookAttributes.Set:
                    set = (string)value!;
                    break;
                case HookAttributes.Hook:
                    hook = (string)value!;
                    break;
                case HookAttributes.Handler:
                    handler = (string)value!;
                    break;
                case HookAttributes.Plugin:
                    plugin = (string)value!;
                    break;
            }
        }

        return handler is null
            ? hooks.GetOrAdd((set, hook), static _ => new Count())
            : handlers.GetOrAdd((set, hook, handler, plugin), static _ => new Count());
    }

    private sealed class Count
    {
        private const double NanosecondsInSecond = 1e9;

        private long calls;
        private long failures;
        private long nanoseconds;

        public long Calls => Volatile.Read(ref calls);

        public long Failures => Volatile.Read(ref failures);

        public TimeSpan Time => TimeSpan.FromSeconds(Volatile.Read(ref nanoseconds) / NanosecondsInSecond);

        public void Add(double seconds)
        {
            Interlocked.Increment(ref calls);
            Interlocked.Add(ref nanoseconds, (long)(seconds * NanosecondsInSecond));
        }

        public void Fail() => Interlocked.Increment(ref failures);
    }
}
