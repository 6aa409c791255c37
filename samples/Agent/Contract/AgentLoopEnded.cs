namespace Agent;

/// <summary>The end of the loop that one message of the user set off.</summary>
/// <param name="Session">The session.</param>
/// <param name="Turn">Which of the user's messages it was, from 1.</param>
/// <param name="Steps">How often the model was asked.</param>
/// <param name="End">Why the loop ended.</param>
public sealed record AgentLoopEnded(AgentSession Session, int Turn, int Steps, LoopEnd End);

/// <summary>Why a loop ended.</summary>
public enum LoopEnd
{
    /// <summary>The model answered and wanted no more tools.</summary>
    Answered,

    /// <summary>The model went on and on, and was stopped.</summary>
    StepLimit,
}
