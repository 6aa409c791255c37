namespace Hooks;

/// <summary>What one handler did in a dispatch, as it was when it was asked for.</summary>
public sealed class HookHandlerRun
{
    internal HookHandlerRun(CallRecord run)
    {
        Handler = run.Handler!;
        Result = run.Result;
        Exception = run.Exception;
        IsFinished = run.IsFinished;
    }

    /// <summary>The handler.</summary>
    public HookHandlerInfo Handler { get; }

    /// <summary>What it answered: null for nothing; of a filter in place the value after it.</summary>
    public object? Result { get; }

    /// <summary>What it threw, whatever the hook's policy made of that; null where it threw nothing.</summary>
    public Exception? Exception { get; }

    /// <summary>Whether it has ended, well or not. A handler that runs in the background has, as soon as it is posted.</summary>
    public bool IsFinished { get; }

    /// <summary>The handler's name, and what it answered or threw.</summary>
    public override string ToString() => Exception is not null ? $"{Handler.Name}: {Exception.GetType().Name}"
        : Result is not null ? $"{Handler.Name}: {Result}"
        : Handler.Name;
}
