namespace Hooks;

/// <summary>
/// The queue through which handlers with <c>Background = true</c> run, off the path of whoever fires the hook. One for
/// the whole program.
/// </summary>
/// <remarks>
/// Handlers run on the thread pool; while there is nothing to run, no thread is kept. What a handler throws goes to
/// <see cref="HookErrors.Reported"/>. An async handler's token is the queue's own: the caller's may be cancelled as soon
/// as its request ends.
/// </remarks>
public static class HookBackground
{
    private static readonly object Changing = new();
    private static readonly BackgroundLedger Ledger = new();
    private static readonly List<BackgroundQueue> Replaced = [];
    private static volatile BackgroundQueue queue = new(new HookBackgroundOptions(), Ledger);

    /// <summary>What has become of all calls so far.</summary>
    public static HookBackgroundCounts Counts => Ledger.Counts;

    /// <summary>How the queue that takes calls now is configured.</summary>
    public static HookBackgroundOptions Options => queue.Options;

    internal static BackgroundQueue Queue => queue;

    /// <summary>
    /// Makes a new queue for the calls from now on, the first or one in the place of another. What the one before it
    /// holds still runs, as that was configured. After <see cref="StopAsync"/> this starts again.
    /// </summary>
    /// <param name="options">How calls are queued and run.</param>
    /// <exception cref="ArgumentNullException">There are no options.</exception>
    public static void Configure(HookBackgroundOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        lock (Changing)
        {
            if (Ledger.Idle.IsCompleted)
                Replaced.Clear();
            Replaced.Add(queue);
            queue = new BackgroundQueue(options, Ledger);
        }
    }

    /// <summary>
    /// Waits until no background handler waits or runs. Calls are taken meanwhile, and waited for too.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting, not the handlers.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; the message says what still runs.</exception>
    /// <exception cref="InvalidOperationException">A background handler calls it, and would wait for itself.</exception>
    public static async Task DrainAsync(CancellationToken cancellationToken = default)
    {
        if (BackgroundWorker.Around is { } call)
        {
            throw new InvalidOperationException(
                $"Background handler '{call.Handler}' of hook '{call.Hook}' waits until no background handler runs, and so for itself. "
                + "Drain from outside of background handlers.");
        }

        try
        {
            await Ledger.Idle.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new OperationCanceledException(Remaining(), cancellationToken);
        }
    }

    /// <summary>
    /// Takes no further calls, except from background handlers, and waits until none waits or runs. When the token is
    /// cancelled first, the handlers' own token is cancelled, and calls that have not started are dropped, counted and
    /// reported.
    /// </summary>
    /// <remarks>
    /// Calls that are posted afterwards are dropped, counted and reported, until <see cref="Configure"/> starts again.
    /// </remarks>
    /// <param name="cancellationToken">Ends the waiting, and tells the handlers to end.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; the message says what still ran.</exception>
    /// <exception cref="InvalidOperationException">A background handler calls it, and would wait for itself.</exception>
    public static async Task StopAsync(CancellationToken cancellationToken = default)
    {
        BackgroundQueue[] all;
        lock (Changing)
            all = [.. Replaced, queue];
        foreach (var one in all)
            one.Close();
        try
        {
            await DrainAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            foreach (var one in all)
                one.Stop();
            throw;
        }
    }

    private static string Remaining()
    {
        lock (Changing)
        {
            var running = Replaced.Append(queue).SelectMany(one => one.Running).ToList();
            return $"Background handlers are not done: {Ledger.Counts.Queued} calls wait, and "
                + (running.Count == 0 ? "none runs." : $"these run: {string.Join(", ", running)}.");
        }
    }
}
