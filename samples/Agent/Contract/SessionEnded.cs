namespace Agent;

/// <summary>The end of a session.</summary>
/// <param name="Session">The session.</param>
/// <param name="Turns">How many of the user's messages were dealt with.</param>
/// <param name="Failure">What ended the session too early; <see langword="null"/> where it was completed.</param>
public sealed record SessionEnded(AgentSession Session, int Turns, string? Failure);
