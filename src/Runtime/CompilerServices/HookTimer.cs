using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>Limits how long a dispatch waits for one handler. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookTimer
{
    private readonly int milliseconds;
    private readonly CancellationTokenSource handlers;

    /// <summary>Starts to watch one handler.</summary>
    /// <param name="milliseconds">How long the awaited part may take.</param>
    /// <param name="caller">The dispatch's own token.</param>
    public HookTimer(int milliseconds, CancellationToken caller)
    {
        this.milliseconds = milliseconds;
        handlers = CancellationTokenSource.CreateLinkedTokenSource(caller);
    }

    /// <summary>The handler's token: cancelled with the caller's, and when the time is over.</summary>
    public CancellationToken Token => handlers.Token;

    /// <summary>
    /// Waits for the handler; <see langword="false"/> when the time was over first. Then the handler's token is
    /// cancelled, and what it throws later is reported.
    /// </summary>
    public async ValueTask<bool> Finishes(Task handler, string hook, string name, string plugin)
    {
        if (!handler.IsCompleted)
        {
            using var enough = new CancellationTokenSource();
            var first = await Task.WhenAny(handler, Task.Delay(milliseconds, enough.Token)).ConfigureAwait(false);
            if (first != handler)
            {
                TimedTasks.TimedOut(handler);
                await handlers.CancelAsync().ConfigureAwait(false);
                _ = ReportLater(handler, hook, name, plugin);
                return false;
            }

            await enough.CancelAsync().ConfigureAwait(false);
        }

        handlers.Dispose();
        return true;
    }

    /// <summary>The exception of a handler that did not finish in time.</summary>
    public static TimeoutException Exceeded(string hook, string name, int milliseconds) =>
        new($"Handler '{name}' of hook '{hook}' did not finish within {milliseconds} ms.");

    private static async Task ReportLater(Task handler, string hook, string name, string plugin)
    {
        try
        {
            await handler.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The handler obeyed its token: that is what the timeout asked for.
        }
        catch (Exception error)
        {
            HookFailures.Report(hook, name, plugin, error);
        }
    }
}
