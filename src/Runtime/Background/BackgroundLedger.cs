namespace Hooks;

/// <summary>What has become of all calls, whatever queue they were in, and when none is left.</summary>
internal sealed class BackgroundLedger
{
    private readonly object gate = new();
    private long posted;
    private long pending;
    private long running;
    private long completed;
    private long failed;
    private long dropped;
    private TaskCompletionSource? idle;

    public HookBackgroundCounts Counts
    {
        get
        {
            var runs = Volatile.Read(ref running);
            return new(
                Math.Max(0, Volatile.Read(ref pending) - runs),
                runs,
                Volatile.Read(ref completed),
                Volatile.Read(ref failed),
                Volatile.Read(ref dropped));
        }
    }

    /// <summary>Done when no call waits or runs.</summary>
    public Task Idle
    {
        get
        {
            lock (gate)
            {
                if (Volatile.Read(ref pending) == 0)
                    return Task.CompletedTask;
                idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return idle.Task;
            }
        }
    }

    /// <summary>A call is about to be queued.</summary>
    /// <returns>Its number.</returns>
    public long Post()
    {
        Interlocked.Increment(ref pending);
        return Interlocked.Increment(ref posted);
    }

    public void Start() => Interlocked.Increment(ref running);

    public void End(bool hasFailed)
    {
        Interlocked.Increment(ref hasFailed ? ref failed : ref completed);
        Interlocked.Decrement(ref running);
        Leave();
    }

    /// <summary>A call will not run.</summary>
    public void Drop()
    {
        Interlocked.Increment(ref dropped);
        Leave();
    }

    /// <summary>A call is waited for no longer: it has ended, was dropped, or was not posted in the end.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref pending) > 0)
            return;
        lock (gate)
        {
            if (Volatile.Read(ref pending) > 0 || idle is null)
                return;
            idle.SetResult();
            idle = null;
        }
    }
}
