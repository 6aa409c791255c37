using System.Diagnostics;
using System.Threading.Channels;
using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// Runs calls one after the other. While there is none it is a pending read of the channel: no thread waits, and the
/// worker goes with the channel.
/// </summary>
internal sealed class BackgroundWorker(BackgroundQueue queue, BackgroundLedger ledger, ChannelReader<BackgroundWork> works, CancellationToken stopping)
{
    private static readonly AsyncLocal<BackgroundCall?> Inside = new();

    private volatile BackgroundCall? current;
    private long startedAt;

    /// <summary>The background call that the asking code is part of, where there is one.</summary>
    public static BackgroundCall? Around => Inside.Value is { IsRunning: true } call ? call : null;

    /// <summary>What it runs now, and for how long; null for nothing.</summary>
    public string? Doing => current is { } call
        ? $"'{call.Handler}' of hook '{call.Hook}' ({Stopwatch.GetElapsedTime(Volatile.Read(ref startedAt)).TotalSeconds:0.#} s)"
        : null;

    public async Task WorkAsync()
    {
        while (true)
        {
            var work = await works.ReadAsync().ConfigureAwait(false);
            for (var call = work.Take(); call is not null; call = work.Next())
            {
                if (queue.TryStart(call))
                    await RunAsync(call).ConfigureAwait(false);
            }
        }
    }

    /// <summary>An async method of its own, so that what a handler sets in its context ends with it.</summary>
    private async ValueTask RunAsync(BackgroundCall call)
    {
        ledger.Start();
        Volatile.Write(ref startedAt, Stopwatch.GetTimestamp());
        current = call;
        call.IsRunning = true;
        var hasFailed = false;
        try
        {
            await Start(call).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            hasFailed = true;
            HookFailures.Report(call.Hook, call.Handler, call.Plugin, error);
        }

        call.IsRunning = false;
        current = null;
        ledger.End(hasFailed);
    }

    private ValueTask Start(BackgroundCall call)
    {
        if (call.Context is { } context)
            return StartIn(context, call);
        Inside.Value = call;
        return call.Start(stopping);
    }

    private ValueTask StartIn(ExecutionContext context, BackgroundCall call)
    {
        ValueTask started = default;
        ExecutionContext.Run(
            context,
            _ =>
            {
                Inside.Value = call;
                started = call.Start(stopping);
            },
            null);
        return started;
    }
}
