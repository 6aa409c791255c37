using Hooks.CompilerServices;

namespace Hooks;

/// <summary>A filter of a bus: each handler gets what the one before it returned, and the context as it is.</summary>
internal sealed class BusFilter<T, TContext>(HookBus bus, string name)
    : BusHook<Func<T, TContext, T>, Func<T, TContext, CancellationToken, ValueTask<T>>>(bus, name, BusShape.Filter<T, TContext>())
{
    public T Run(T value, TContext context)
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
                value = calls[i]!(value, context);
            }
            catch (Exception error) when (table.Errors != HookErrorPolicy.Propagate)
            {
                failures = table.Failed(failures, i, error, value);
            }
        }

        return failures is null ? value : throw failures.ToException(value);
    }

    public async ValueTask<T> RunAsync(T value, TContext context, CancellationToken cancellationToken)
    {
        var table = Table;
        HookFailures? failures = null;
        for (var i = 0; i < table.Handlers.Length; i++)
        {
            if (cancellationToken.IsCancellationRequested)
                throw HookTask.Cancelled(failures, cancellationToken);
            try
            {
                value = table.Sync[i] is { } call
                    ? call(value, context)
                    : await table.Async[i]!(value, context, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (HookTask.IsCancellation(error, cancellationToken))
            {
                HookFailures.Report(failures);
                throw;
            }
            catch (Exception error) when (table.Errors != HookErrorPolicy.Propagate)
            {
                failures = table.Failed(failures, i, error, value);
            }
        }

        return failures is null ? value : throw failures.ToException(value);
    }

    protected override Func<T, TContext, T> Observe() => (value, _) =>
    {
        Bus.ShowAlways(Name, value);
        return value;
    };
}
