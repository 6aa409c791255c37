namespace Agent;

/// <summary>A message of the user.</summary>
/// <param name="Session">The session.</param>
/// <param name="Turn">Which of the user's messages it is, from 1.</param>
/// <param name="Text">What the user wrote.</param>
public sealed record MessageReceived(AgentSession Session, int Turn, string Text);
