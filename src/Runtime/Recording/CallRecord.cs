namespace Hooks;

/// <summary>
/// What is recorded of one call: of a handler, or of a dispatch. It changes under <see cref="HookRecording.Gate"/>.
/// </summary>
internal class CallRecord(HookRecording recording, HookHandlerInfo? handler)
{
    public HookRecording Recording => recording;

    /// <summary>The handler; null for a dispatch.</summary>
    public HookHandlerInfo? Handler => handler;

    /// <summary>The call on the same thread that it was made in.</summary>
    public CallRecord? Outer { get; set; }

    public object? Result { get; private set; }

    public Exception? Exception { get; private set; }

    public bool IsFinished { get; private set; }

    public void Finish(object? result, Exception? exception)
    {
        lock (recording.Gate)
        {
            Result = result;
            Exception = exception;
            IsFinished = true;
        }
    }

    /// <summary>Forgets it: the handler did not run.</summary>
    public virtual void Drop()
    {
    }
}

/// <summary>What is recorded of a dispatch.</summary>
internal sealed class DispatchRecord(HookRecording recording, object? arguments) : CallRecord(recording, null)
{
    private readonly List<CallRecord> runs = [];

    public object? Arguments => arguments;

    /// <summary>The handlers that ran, in the order in which they began.</summary>
    public IReadOnlyList<CallRecord> Runs => runs;

    public CallRecord Begin(HookHandlerInfo handler)
    {
        var run = new Run(this, handler);
        runs.Add(run);
        return run;
    }

    private sealed class Run(DispatchRecord dispatch, HookHandlerInfo handler) : CallRecord(dispatch.Recording, handler)
    {
        public override void Drop()
        {
            lock (Recording.Gate)
                dispatch.runs.Remove(this);
        }
    }
}
