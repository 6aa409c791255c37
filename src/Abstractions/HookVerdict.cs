namespace Hooks;

/// <summary>
/// What a gate's handler says besides a value: made by <see cref="HookResult.Block"/>,
/// <see cref="HookResult.Confirm"/> and <see cref="HookResult.Inject(string)"/>, it converts to every
/// <see cref="HookResult{T}"/>.
/// </summary>
public sealed class HookVerdict
{
    internal static readonly HookVerdict Stopped = new(HookOutcome.Stop, null, keepsValue: false);

    internal HookVerdict(
        HookOutcome outcome,
        string? reason,
        IReadOnlyList<string>? injected = null,
        string? decidedBy = null,
        bool keepsValue = true)
    {
        Outcome = outcome;
        Reason = reason;
        Injected = injected ?? Array.Empty<string>();
        DecidedBy = decidedBy;
        KeepsValue = keepsValue;
    }

    /// <summary>What the caller should do.</summary>
    public HookOutcome Outcome { get; }

    /// <summary>The reason of a block or the message of a confirm.</summary>
    public string? Reason { get; }

    /// <summary>The injected texts.</summary>
    public IReadOnlyList<string> Injected { get; }

    /// <summary>The name of the handler that decided; dispatch fills it in.</summary>
    public string? DecidedBy { get; }

    /// <summary>Whether the gate's value stays what it was before the handler.</summary>
    public bool KeepsValue { get; }

    internal static HookVerdict Injecting(string text, bool keepsValue) => new(
        HookOutcome.Continue,
        null,
        new[] { text ?? throw new ArgumentNullException(nameof(text)) },
        keepsValue: keepsValue);

    /// <summary>The outcome and the reason.</summary>
    public override string ToString() => Reason is null ? Outcome.ToString() : $"{Outcome}: {Reason}";
}
