namespace Hooks;

/// <summary>What a gate's handler answers, where a bare value does not say enough.</summary>
public static class HookResult
{
    /// <summary>Goes on with a value. The same as returning the value itself.</summary>
    /// <param name="value">The value that the next handler gets.</param>
    public static HookResult<T> Continue<T>(T value) => new(value, null);

    /// <summary>Accepts a value; the handlers that come after are skipped.</summary>
    /// <param name="value">The accepted value.</param>
    public static HookResult<T> Stop<T>(T value) => new(value, HookVerdict.Stopped);

    /// <summary>Refuses; the handlers that come after are skipped.</summary>
    /// <param name="reason">Why, for the caller to show; <c>blocked by &lt;handler&gt;</c> where it is left out.</param>
    public static HookVerdict Block(string? reason = null) => new(HookOutcome.Block, reason);

    /// <summary>Asks the caller to confirm first; the handlers that come after are skipped.</summary>
    /// <param name="message">What to ask; <c>confirmation asked by &lt;handler&gt;</c> where it is left out.</param>
    public static HookVerdict Confirm(string? message = null) => new(HookOutcome.Confirm, message);

    /// <summary>Goes on with the value as it is and adds a text to <see cref="HookResult{T}.Injected"/>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static HookVerdict Inject(string text) => HookVerdict.Injecting(text, keepsValue: true);

    /// <summary>Goes on with a value and adds a text to <see cref="HookResult{T}.Injected"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value that the next handler gets.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static HookResult<T> Inject<T>(string text, T value) =>
        new(value, HookVerdict.Injecting(text, keepsValue: false));
}

/// <summary>
/// The value and the verdict of a gate: what a handler returns, and what the caller of the hook gets.
/// </summary>
/// <typeparam name="T">The type of the gate's value.</typeparam>
/// <remarks>
/// A value and a <see cref="HookVerdict"/> convert to it by themselves. Where <typeparamref name="T"/> is an
/// interface, C# allows no conversion from the value: write <c>HookResult.Continue(value)</c>.
/// </remarks>
public readonly struct HookResult<T>
{
    /// <summary>Puts a value and a verdict together; dispatch does, handlers use <see cref="HookResult"/>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="verdict">The verdict, or <see langword="null"/> for a plain continue.</param>
    public HookResult(T value, HookVerdict? verdict)
    {
        Value = value;
        Verdict = verdict;
    }

    /// <summary>The last accepted value. In a handler's own block or confirm it means nothing.</summary>
    public T Value { get; }

    /// <summary>What was said besides the value; <see langword="null"/> for a plain continue.</summary>
    public HookVerdict? Verdict { get; }

    /// <summary>What the caller should do.</summary>
    public HookOutcome Outcome => Verdict is null ? HookOutcome.Continue : Verdict.Outcome;

    /// <summary>
    /// The reason of a block or the message of a confirm, never empty in a hook's result; else
    /// <see langword="null"/>.
    /// </summary>
    public string? Reason => Verdict?.Reason;

    /// <summary>The texts that handlers injected, in the order of the handlers; empty where there are none.</summary>
    public IReadOnlyList<string> Injected => Verdict?.Injected ?? Array.Empty<string>();

    /// <summary>
    /// The name of the handler that stopped, blocked or asked to confirm; <see langword="null"/> where every
    /// handler went on.
    /// </summary>
    public string? DecidedBy => Verdict?.DecidedBy;

    /// <summary>Whether a handler refused.</summary>
    public bool IsBlocked => Outcome == HookOutcome.Block;

    /// <summary>Goes on with a value.</summary>
    /// <param name="value">The value that the next handler gets.</param>
    public static implicit operator HookResult<T>(T value) => new(value, null);

    /// <summary>Gives a verdict that has no value of its own.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <exception cref="ArgumentNullException"><paramref name="verdict"/> is null.</exception>
    public static implicit operator HookResult<T>(HookVerdict verdict) =>
        new(default!, verdict ?? throw new ArgumentNullException(nameof(verdict)));

    /// <summary>The outcome, what decided it, and the value.</summary>
    public override string ToString() => Reason is null ? $"{Outcome}: {Value}" : $"{Outcome} ({Reason}): {Value}";
}

/// <summary>What the caller of a gate should do.</summary>
public enum HookOutcome
{
    /// <summary>Go on with the value.</summary>
    Continue = 0,

    /// <summary>Go on with the value: a handler accepted it and skipped the rest.</summary>
    Stop,

    /// <summary>Do not go on.</summary>
    Block,

    /// <summary>Ask first.</summary>
    Confirm,
}
