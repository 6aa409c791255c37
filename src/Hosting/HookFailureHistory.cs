using Microsoft.Extensions.Options;

namespace Hooks.Hosting;

/// <summary>
/// What went to <see cref="HookErrors.Reported"/> while the host ran: how much, and the last failures. A service, for
/// pages and health checks.
/// </summary>
public sealed class HookFailureHistory
{
    private readonly object gate = new();
    private readonly Queue<RecentHookFailure> recent = new();
    private readonly TimeProvider time;
    private readonly int capacity;
    private long total;
    private long timeouts;
    private long droppedBefore = HookBackground.Counts.Dropped;
    private DateTimeOffset? lastDrop;

    internal HookFailureHistory(IOptions<HookHostingOptions> options, TimeProvider time)
    {
        capacity = options.Value.RecentFailures;
        this.time = time;
    }

    /// <summary>How many failures were reported, timeouts among them.</summary>
    public long Total => Volatile.Read(ref total);

    /// <summary>How many of them were timeouts.</summary>
    public long Timeouts => Volatile.Read(ref timeouts);

    /// <summary>When the background queue last dropped a call; null where it dropped none while the host ran.</summary>
    public DateTimeOffset? LastDrop
    {
        get
        {
            lock (gate)
                return lastDrop;
        }
    }

    /// <summary>The last failures, the newest first: at most <see cref="HookHostingOptions.RecentFailures"/>.</summary>
    public IReadOnlyList<RecentHookFailure> Recent
    {
        get
        {
            lock (gate)
                return [.. recent.Reverse()];
        }
    }

    internal void Add(HookFailure failure)
    {
        var isTimeout = failure.Exception is TimeoutException;
        lock (gate)
        {
            var now = time.GetUtcNow();
            total++;
            if (isTimeout)
                timeouts++;

            // A dropped call is counted first, and then reported.
            var dropped = HookBackground.Counts.Dropped;
            if (dropped != droppedBefore)
                (droppedBefore, lastDrop) = (dropped, now);

            recent.Enqueue(new RecentHookFailure(
                now, failure.Hook, failure.Handler, failure.Plugin, failure.Exception.GetType().ToString(), failure.Exception.Message, isTimeout));
            if (recent.Count > capacity)
                recent.Dequeue();
        }
    }
}
