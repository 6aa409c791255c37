namespace Hooks;

/// <summary>The names and values of what is said with a measurement or a span.</summary>
internal static class HookAttributes
{
    public const string Hook = "hook.name";
    public const string Set = "hook.set";
    public const string Handler = "hook.handler";
    public const string Plugin = "hook.plugin";
    public const string Outcome = "hook.outcome";
    public const string ErrorType = "error.type";

    public const string Completed = "completed";
    public const string Stopped = "stopped";
    public const string Blocked = "blocked";
    public const string ConfirmAsked = "confirm_asked";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";
    public const string TimedOut = "timed_out";
    public const string Dropped = "dropped";

    /// <summary>The value of <see cref="Outcome"/> for what a gate, or one of its handlers, says.</summary>
    public static string OutcomeOf(HookVerdict? verdict) => verdict?.Outcome switch
    {
        HookOutcome.Stop => Stopped,
        HookOutcome.Block => Blocked,
        HookOutcome.Confirm => ConfirmAsked,
        _ => Completed,
    };
}
