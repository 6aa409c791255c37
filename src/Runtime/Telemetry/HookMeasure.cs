using System.ComponentModel;
using System.Diagnostics;

namespace Hooks.CompilerServices;

/// <summary>
/// A dispatch or a handler that is measured, from its start on. It writes once how it ended, and nothing where nobody
/// listened when it started. For emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HookMeasure
{
    private readonly MeasuredCall call;
    private readonly long started;
    private readonly Activity? span;
    private readonly Activity? around;

    /// <param name="call">What is measured.</param>
    /// <param name="span">Its span, which is the current one; null where nobody asks for it.</param>
    internal HookMeasure(MeasuredCall call, Activity? span)
    {
        this.call = call;
        this.span = span;
        around = span?.Parent;
        started = Stopwatch.GetTimestamp();
    }

    private bool IsOn => started != 0;

    /// <summary>It ended without an exception.</summary>
    public void Completed() => Ended(HookAttributes.Completed);

    /// <summary>It ended without an exception, and a gate or one of its handlers said something.</summary>
    public void Completed(HookVerdict? verdict) => Ended(HookAttributes.OutcomeOf(verdict));

    /// <summary>It ended with an exception.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="caller">The token of the dispatch, where it has one.</param>
    public void Failed(Exception error, CancellationToken caller = default)
    {
        // Where nobody listens, nobody asks what the exception is.
        if (!IsOn)
            return;
        if (HookTask.IsCancellation(error, caller))
        {
            Ended(HookAttributes.Cancelled);
            return;
        }

        // What handlers beneath let out, or a dispatch gives its caller, was counted where it happened.
        var isPassedOn = HookFailures.IsOf(call.Hook, error);
        var errorType = ((isPassedOn ? error.InnerException : null) ?? error).GetType().FullName!;
        if (call.Handler is not null && !isPassedOn)
            call.Fail(errorType);
        Ended(HookAttributes.Failed, errorType, error);
    }

    /// <summary>It did not finish in time, and is waited for no longer.</summary>
    internal void TimedOut()
    {
        var errorType = typeof(TimeoutException).FullName!;
        call.Fail(errorType);
        Ended(HookAttributes.TimedOut, errorType);
    }

    /// <summary>It goes on in a task: what it gives back has ended when the task has.</summary>
    /// <param name="task">The task; null is the failure that it is without a measure.</param>
    /// <param name="caller">The token of the dispatch, where it has one.</param>
    /// <param name="isTimed">Whether a <see cref="HookTimer"/> may leave it behind.</param>
    public Task Ends(Task? task, CancellationToken caller = default, bool isTimed = false) =>
        Ends(HookTask.Started(task), caller, isTimed).AsTask();

    /// <summary>See <see cref="Ends(Task, CancellationToken, bool)"/>.</summary>
    public Task<T> Ends<T>(Task<T>? task, CancellationToken caller = default, bool isTimed = false) =>
        Ends(HookTask.Started(task), caller, isTimed).AsTask();

    /// <summary>See <see cref="Ends(Task, CancellationToken, bool)"/>.</summary>
    public Task<HookResult<T>> Ends<T>(Task<HookResult<T>>? task, CancellationToken caller = default, bool isTimed = false) =>
        Ends(HookTask.Started(task), caller, isTimed).AsTask();

    /// <summary>See <see cref="Ends(Task, CancellationToken, bool)"/>.</summary>
    public ValueTask Ends(ValueTask task, CancellationToken caller = default, bool isTimed = false) =>
        IsOn ? HookTask.FromVoid(Ends(HookTask.ToVoid(task), null, caller, isTimed)) : task;

    /// <summary>See <see cref="Ends(Task, CancellationToken, bool)"/>.</summary>
    public ValueTask<T> Ends<T>(ValueTask<T> task, CancellationToken caller = default, bool isTimed = false) =>
        Ends(task, null, caller, isTimed);

    /// <summary>See <see cref="Ends(Task, CancellationToken, bool)"/>.</summary>
    public ValueTask<HookResult<T>> Ends<T>(ValueTask<HookResult<T>> task, CancellationToken caller = default, bool isTimed = false) =>
        Ends(task, static result => result.Verdict, caller, isTimed);

    private ValueTask<T> Ends<T>(ValueTask<T> task, Func<T, HookVerdict?>? verdict, CancellationToken caller, bool isTimed)
    {
        if (!IsOn)
            return task;
        if (!task.IsCompletedSuccessfully)
            return new ValueTask<T>(EndsLater(task, verdict, caller, isTimed));
        var result = task.Result;
        Completed(verdict?.Invoke(result));
        return new ValueTask<T>(result);
    }

    private Task<T> EndsLater<T>(ValueTask<T> task, Func<T, HookVerdict?>? verdict, CancellationToken caller, bool isTimed)
    {
        // What the caller does meanwhile is not a part of it.
        if (span is not null)
            Activity.Current = around;
        var timed = isTimed ? new TimedMeasure(this) : null;
        var measured = Awaited(this, task, verdict, caller, timed);
        timed?.Watch(measured);
        return measured;
    }

    private static async Task<T> Awaited<T>(
        HookMeasure measure, ValueTask<T> task, Func<T, HookVerdict?>? verdict, CancellationToken caller, TimedMeasure? timed)
    {
        try
        {
            var result = await task.ConfigureAwait(false);
            if (timed?.TryEnd() != false)
                measure.Completed(verdict?.Invoke(result));
            return result;
        }
        catch (Exception error)
        {
            if (timed?.TryEnd() != false)
                measure.Failed(error, caller);
            throw;
        }
    }

    private void Ended(string outcome, string? errorType = null, Exception? error = null)
    {
        if (!IsOn)
            return;
        call.Record(started, outcome, errorType);
        if (span is not null)
            HookSpan.End(span, outcome, errorType, error);
    }
}
