using Hooks.CompilerServices;

namespace Hooks;

/// <summary>An action of a bus: every handler gets the value.</summary>
internal sealed class BusAction<T>(HookBus bus, string name)
    : BusHook<Action<T>, Func<T, CancellationToken, ValueTask>>(bus, name, BusShape.Action<T>())
{
    public void Run(T value)
    {
        var table = Table;
        if (table.FirstAsync is { } handler)
            throw MustBeAwaited(handler);

        HookFailures? failures = null;
        var calls = table.Sync;
        for (var i = 0; i < calls.Length; i++)
        {
            try
            {
                calls[i]!(value);
            }
            catch (Exception error) when (table.Errors != HookErrorPolicy.Propagate)
            {
                failures = table.Failed(failures, i, error);
            }
        }

        if (failures is not null)
            throw failures.ToException();
    }

    public async ValueTask RunAsync(T value, CancellationToken cancellationToken)
    {
        var table = Table;
        HookFailures? failures = null;
        for (var i = 0; i < table.Handlers.Length; i++)
        {
            if (cancellationToken.IsCancellationRequested)
                throw HookTask.Cancelled(failures, cancellationToken);
            try
            {
                if (table.Sync[i] is { } call)
                    call(value);
                else
                    await table.Async[i]!(value, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (HookTask.IsCancellation(error, cancellationToken))
            {
                HookFailures.Report(failures);
                throw;
            }
            catch (Exception error) when (table.Errors != HookErrorPolicy.Propagate)
            {
                failures = table.Failed(failures, i, error);
            }
        }

        if (failures is not null)
            throw failures.ToException();
    }

    protected override Action<T> Observe() => value => Bus.ShowAlways(Name, value);
}
