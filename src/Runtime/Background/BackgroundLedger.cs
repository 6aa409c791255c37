namespace Hooks;

/// <summary>What has become of all calls, whatever queue they were in, and when none is left.</summary>
internal sealed class BackgroundLedger
{
    private readonly object gate = new();
    private long posted;
    private long gone;
    private long running;
    private long completed;
    private long failed;
    private long dropped;
    private TaskCompletionSource? idle;

    public HookBackgroundCounts Counts
    {
        get
        {
            var (runs, left) = (Volatile.Read(ref running), Left);
            return new(
                Math.Max(0, left - runs),
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
                if (Left == 0)
                    return Task.CompletedTask;
                idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return idle.Task;
            }
        }
    }

    /// <summary>
    /// The calls that are not gone. Both numbers only grow, so if they are equal in this order, they were equal when the
    /// second one was read.
    /// </summary>
    private long Left
    {
        get
        {
            var leaving = Volatile.Read(ref gone);
            return Volatile.Read(ref posted) - leaving;
        }
    }

    /// <summary>A call is about to be queued.</summary>
    /// <returns>Its number.</returns>
    public long Post() => Interlocked.Increment(ref posted);

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
        Interlocked.Increment(ref gone);
        if (Left > 0)
            return;
        lock (gate)
        {
            if (Left > 0 || idle is null)
                return;
            idle.SetResult();
            idle = null;
        }
    }
}
