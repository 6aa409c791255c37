namespace Hooks;

/// <summary>A dispatch as it was when it was asked for.</summary>
/// <typeparam name="TArguments">The type of the hook's parameter, or a tuple of several, without the token.</typeparam>
/// <typeparam name="TResult">What the caller gets.</typeparam>
public sealed class HookDispatch<TArguments, TResult>
{
    internal HookDispatch(DispatchRecord dispatch)
    {
        Arguments = dispatch.Arguments is TArguments arguments ? arguments : default!;
        Result = dispatch.Result is TResult result ? result : default;
        Exception = dispatch.Exception;
        IsFinished = dispatch.IsFinished;
        Handlers = [.. dispatch.Runs.Select(run => new HookHandlerRun(run))];
    }

    /// <summary>
    /// What the hook was fired with: of one parameter its value, of several a tuple with their names, of none
    /// <see cref="HookVoid"/>. The token of an async hook is not in it. Objects are the same, not copies.
    /// </summary>
    public TArguments Arguments { get; }

    /// <summary>
    /// The handlers that ran, in the order in which they began. One whose <see cref="WhenAttribute"/> is not met did not run.
    /// </summary>
    public IReadOnlyList<HookHandlerRun> Handlers { get; }

    /// <summary>
    /// What the caller got: of an action <see cref="HookVoid"/>, of a filter in place the value after it; the default where the
    /// dispatch failed or is not finished.
    /// </summary>
    public TResult? Result { get; }

    /// <summary>What the caller had thrown at it; null where nothing was.</summary>
    public Exception? Exception { get; }

    /// <summary>Whether it has ended, well or not.</summary>
    public bool IsFinished { get; }
}
