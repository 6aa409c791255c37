using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>Calls a handler, or dispatches a hook, and records what comes of it. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookWatch
{
    [ThreadStatic]
    private static CallRecord? innermost;

    private readonly HookRecording recording;
    private readonly HookHandlerInfo? handler;

    internal HookWatch(HookRecording recording, HookHandlerInfo? handler)
    {
        this.recording = recording;
        this.handler = handler;
    }

    /// <summary>Says that the handler that is called just now does not run, since its conditions are not met.</summary>
    /// <param name="hook">The hook.</param>
    /// <param name="handler">The handler's name.</param>
    public static void NotMet(string hook, string handler)
    {
        for (var record = innermost; record?.Handler?.Name == handler && record.Recording.Hook == hook; record = record.Outer)
            record.Drop();
    }

    /// <summary>A call that gives nothing back.</summary>
    public void Run(object? arguments, Action call) => Run<object?>(arguments, () =>
    {
        call();
        return null;
    });

    /// <summary>A call with a result.</summary>
    public T Run<T>(object? arguments, Func<T> call)
    {
        if (recording.Begin(handler, arguments) is not { } record)
            return call();
        var result = Start(record, call);
        record.Finish(result, null);
        return result;
    }

    /// <summary>An async call that gives nothing back.</summary>
    public Task RunTask(object? arguments, Func<Task> call) =>
        recording.Begin(handler, arguments) is { } record ? Finish(record, Start(record, call)) : call();

    /// <summary>An async call with a result.</summary>
    public Task<T> RunTask<T>(object? arguments, Func<Task<T>> call) =>
        recording.Begin(handler, arguments) is { } record ? Finish(record, Start(record, call)) : call();

    /// <summary>An async call that gives nothing back.</summary>
    public ValueTask RunValueTask(object? arguments, Func<ValueTask> call) =>
        recording.Begin(handler, arguments) is { } record ? new(Finish(record, Start(record, call).AsTask())) : call();

    /// <summary>An async call with a result.</summary>
    public ValueTask<T> RunValueTask<T>(object? arguments, Func<ValueTask<T>> call) =>
        recording.Begin(handler, arguments) is { } record ? new(Finish(record, Start(record, call).AsTask())) : call();

    /// <summary>Makes the call, of an async one what runs at once.</summary>
    private T Start<T>(CallRecord record, Func<T> call)
    {
        var dispatch = record as DispatchRecord;
        var around = dispatch is null ? null : recording.Enter(dispatch);
        record.Outer = innermost;
        innermost = record;
        try
        {
            return call();
        }
        catch (Exception error)
        {
            record.Finish(null, error);
            throw;
        }
        finally
        {
            innermost = record.Outer;
            if (dispatch is not null)
                recording.Enter(around);
        }
    }

    private static async Task Finish(CallRecord record, Task? task)
    {
        try
        {
            await (task ?? HookTask.Missing()).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            record.Finish(null, error);
            throw;
        }

        record.Finish(null, null);
    }

    private static async Task<T> Finish<T>(CallRecord record, Task<T>? task)
    {
        T result;
        try
        {
            result = await (task ?? HookTask.Missing<T>()).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            record.Finish(null, error);
            throw;
        }

        record.Finish(result, null);
        return result;
    }
}
