namespace Agent;

/// <summary>An answer on its way to the user.</summary>
/// <param name="Session">The session.</param>
/// <param name="Turn">Which of the user's messages it answers, from 1.</param>
/// <param name="Text">What the user will read.</param>
public sealed record OutgoingMessage(AgentSession Session, int Turn, string Text);
