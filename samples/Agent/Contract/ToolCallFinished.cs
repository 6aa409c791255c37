using Hooks;

namespace Agent;

/// <summary>A tool call that is over.</summary>
/// <param name="Session">The session.</param>
/// <param name="Call">The call as it was made, after the gate.</param>
/// <param name="Decision">What the gate said.</param>
/// <param name="Result">What the model gets to read.</param>
public sealed record ToolCallFinished(
    AgentSession Session,
    ToolCall Call,
    ToolDecision Decision,
    ToolResult Result);

/// <summary>What became of a tool call at the gate.</summary>
/// <param name="Outcome">The gate's outcome.</param>
/// <param name="DecidedBy">The handler that decided; <see langword="null"/> where all let it pass.</param>
/// <param name="Reason">Why.</param>
/// <param name="Confirmed">The user's answer, where one was asked for.</param>
public sealed record ToolDecision(HookOutcome Outcome, string? DecidedBy, string? Reason, bool? Confirmed = null)
{
    /// <summary>Whether the tool may run.</summary>
    public bool IsAllowed => Outcome switch
    {
        HookOutcome.Block => false,
        HookOutcome.Confirm => Confirmed == true,
        _ => true,
    };
}

/// <summary>What a tool gave back.</summary>
/// <param name="Succeeded">Whether it did what it was told.</param>
/// <param name="Text">Its output, or what went wrong.</param>
public sealed record ToolResult(bool Succeeded, string Text);
