using System.Collections.Concurrent;
using System.Threading.Channels;
using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// The bounded queue of background calls. The channel itself has no bound: a call whose turn has come up while another
/// of its hook is running has left the channel and still waits, so places are counted apart.
/// </summary>
internal sealed class BackgroundQueue
{
    private const string TooLate =
        "It was posted after HookBackground.StopAsync, and was dropped. HookBackground.Configure starts a new queue.";

    private const string NotStarted = "It had not started when the time of HookBackground.StopAsync was over, and was dropped.";

    private readonly HookBackgroundOptions options;
    private readonly BackgroundLedger ledger;
    private readonly Channel<BackgroundWork> works = Channel.CreateUnbounded<BackgroundWork>();
    private readonly ConcurrentDictionary<string, BackgroundLane> lanes = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim places;
    private readonly CancellationTokenSource stopping = new();
    private readonly BackgroundWorker[] workers;
    private volatile bool isClosed;
    private int isStarted;

    public BackgroundQueue(HookBackgroundOptions options, BackgroundLedger ledger)
    {
        this.options = options;
        this.ledger = ledger;
        places = new SemaphoreSlim(options.Capacity);
        workers = new BackgroundWorker[options.MaxParallelism];
        for (var i = 0; i < workers.Length; i++)
            workers[i] = new BackgroundWorker(this, ledger, works.Reader, stopping.Token);
    }

    /// <summary>How it is configured.</summary>
    public HookBackgroundOptions Options => options;

    /// <summary>What runs now.</summary>
    public IEnumerable<string> Running => workers.Select(worker => worker.Doing).OfType<string>();

    /// <summary>Posts a call; blocks while there is no place.</summary>
    public void Post(BackgroundCall call)
    {
        if (TryPost(call))
            return;
        try
        {
            places.Wait(stopping.Token);
        }
        catch (OperationCanceledException)
        {
            Drop(call, NotStarted);
            return;
        }

        Enqueue(call, hasPlace: true);
    }

    /// <summary>Posts a call; waits while there is no place, until the caller cancels.</summary>
    public ValueTask PostAsync(BackgroundCall call, CancellationToken caller) =>
        TryPost(call) ? default : new(PostLater(call, caller));

    /// <summary>Whether a call that was taken may start; then it makes room for another.</summary>
    public bool TryStart(BackgroundCall call)
    {
        if (stopping.IsCancellationRequested)
        {
            Drop(call, NotStarted);
            return false;
        }

        Leave(call);
        return true;
    }

    /// <summary>Takes no further calls, except from its own handlers.</summary>
    public void Close() => isClosed = true;

    /// <summary>Tells the running handlers to end, and drops what has not started.</summary>
    public void Stop()
    {
        stopping.Cancel();
        while (TakeOldest() is { } call)
            Drop(call, NotStarted);
    }

    /// <summary>Posts a call, or drops it, where that needs no waiting.</summary>
    private bool TryPost(BackgroundCall call)
    {
        call.Number = ledger.Post();
        if (!isClosed && places.Wait(0))
        {
            Enqueue(call, hasPlace: true);
            return true;
        }

        // A handler that waited for a place would wait for itself: its post takes none.
        var isNested = BackgroundWorker.Around is not null;
        if (isClosed && !isNested)
        {
            Drop(call, TooLate);
            return true;
        }

        var spin = new SpinWait();
        while (!places.Wait(0))
        {
            if (options.FullMode == HookBackgroundFullMode.DropOldest && TakeOldest() is { } oldest)
            {
                Drop(oldest, $"It was dropped from the background queue, in which {options.Capacity} calls waited already. "
                    + "Raise HookBackgroundOptions.Capacity or MaxParallelism, or let callers wait: FullMode = HookBackgroundFullMode.Wait.");
            }
            else if (isNested)
            {
                Enqueue(call, hasPlace: false);
                return true;
            }
            else if (options.FullMode == HookBackgroundFullMode.Wait)
            {
                return false;
            }
            else
            {
                // All calls are just about to start.
                spin.SpinOnce();
            }
        }

        Enqueue(call, hasPlace: true);
        return true;
    }

    private async Task PostLater(BackgroundCall call, CancellationToken caller)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, caller);
        try
        {
            await places.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            if (stopping.IsCancellationRequested)
            {
                Drop(call, NotStarted);
                return;
            }

            ledger.Leave();
            throw new OperationCanceledException(caller);
        }

        Enqueue(call, hasPlace: true);
    }

    private void Enqueue(BackgroundCall call, bool hasPlace)
    {
        call.Context = BackgroundContext.Capture(options.FlowExecutionContext);
        call.HasPlace = hasPlace;
        if (call.KeepsOrder || options.KeepOrder)
            lanes.GetOrAdd(call.Hook, static _ => new()).Post(call, works.Writer);
        else
            works.Writer.TryWrite(call);
        if (Volatile.Read(ref isStarted) == 0 && Interlocked.Exchange(ref isStarted, 1) == 0)
            StartWorkers();
    }

    private void StartWorkers()
    {
        // Not in the context of whoever happens to post first.
        foreach (var worker in workers)
            ThreadPool.UnsafeQueueUserWorkItem(static worker => _ = worker.WorkAsync(), worker, preferLocal: false);
    }

    /// <summary>Takes out the call that has waited longest: what has left the channel is older than what is in it.</summary>
    private BackgroundCall? TakeOldest()
    {
        var oldest = lanes.Values.Where(lane => lane.Oldest is not null).MinBy(lane => lane.Oldest);
        return oldest?.DropMissed() ?? (works.Reader.TryRead(out var work) ? work.Drop() : null);
    }

    private void Leave(BackgroundCall call)
    {
        if (call.HasPlace)
            places.Release();
    }

    private void Drop(BackgroundCall call, string why)
    {
        Leave(call);
        ledger.Drop();
        HookFailures.Report(call.Hook, call.Handler, call.Plugin, new InvalidOperationException(why));
    }
}
