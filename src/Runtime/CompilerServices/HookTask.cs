using System.ComponentModel;
using System.Runtime.ExceptionServices;

namespace Hooks.CompilerServices;

/// <summary>
/// The tasks of an async dispatch that failed before it awaited anything: what its caller would get from an
/// async method. For emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HookTask
{
#pragma warning disable CS1998 // no await: the async method is what turns the exception into the right task

    /// <summary>A task that failed with an exception, or was cancelled with it.</summary>
    public static async Task Failed(Exception error) => ExceptionDispatchInfo.Throw(error);

    /// <summary>A task that failed with an exception, or was cancelled with it.</summary>
    public static async Task<T> Failed<T>(Exception error)
    {
        ExceptionDispatchInfo.Throw(error);
        return default;
    }

#pragma warning restore CS1998

    /// <summary>Whether an exception is the caller's own cancellation, and so no failure of the handler.</summary>
    public static bool IsCancellation(Exception error, CancellationToken caller) =>
        error is OperationCanceledException && caller.IsCancellationRequested;

    /// <summary>The exception of a dispatch whose token was cancelled before the next handler.</summary>
    public static OperationCanceledException Cancelled(HookFailures? failures, CancellationToken caller)
    {
        HookFailures.Report(failures);
        return new OperationCanceledException(caller);
    }

    /// <summary>A handler's task to await; failed where the handler returned null instead of one.</summary>
    public static ValueTask Started(Task? task) => new(task ?? Missing());

    /// <summary>A handler's task to await; failed where the handler returned null instead of one.</summary>
    public static ValueTask<T> Started<T>(Task<T>? task) => new(task ?? Missing<T>());

    /// <summary>The failed task of a handler that returned null instead of one.</summary>
    public static Task Missing() => Failed(NoTask());

    /// <summary>The failed task of a handler that returned null instead of one.</summary>
    public static Task<T> Missing<T>() => Failed<T>(NoTask());

    /// <summary>A pending value as a pending gate result.</summary>
    public static async ValueTask<HookResult<T>> ToResult<T>(ValueTask<T> pending) => new(await pending.ConfigureAwait(false), null);

    /// <summary>A task without a result, for what runs round hooks of any result.</summary>
    public static ValueTask<HookVoid> ToVoid(Task task) => ToVoid(new ValueTask(task));

    /// <summary>A task without a result, for what runs round hooks of any result.</summary>
    public static ValueTask<HookVoid> ToVoid(ValueTask task)
    {
        if (!task.IsCompletedSuccessfully)
            return Awaited(task);
        task.GetAwaiter().GetResult();
        return default;

        static async ValueTask<HookVoid> Awaited(ValueTask task)
        {
            await task.ConfigureAwait(false);
            return default;
        }
    }

    /// <summary>Takes away the result that a hook without one was given.</summary>
    public static ValueTask FromVoid(ValueTask<HookVoid> task)
    {
        if (!task.IsCompletedSuccessfully)
            return new ValueTask(task.AsTask());
        _ = task.Result;
        return default;
    }

    private static InvalidOperationException NoTask() =>
        new("The handler returned null instead of a task; return Task.CompletedTask or Task.FromResult(value).");
}

/// <summary>The same for dispatches that return a <see cref="ValueTask"/>. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HookValueTask
{
    /// <summary>A task that failed with an exception, or was cancelled with it.</summary>
    public static ValueTask Failed(Exception error) => new(HookTask.Failed(error));

    /// <summary>A task that failed with an exception, or was cancelled with it.</summary>
    public static ValueTask<T> Failed<T>(Exception error) => new(HookTask.Failed<T>(error));
}
