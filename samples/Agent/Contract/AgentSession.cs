namespace Agent;

/// <summary>One conversation of one user with the agent.</summary>
/// <param name="Run">The run that the session belongs to.</param>
/// <param name="Id">A short name, unique in the run.</param>
/// <param name="Title">What the session is about.</param>
/// <param name="User">Who talks to the agent.</param>
/// <param name="Channel">Where the user's messages come from and the answers go.</param>
/// <param name="Model">The model that answers where nothing else is said.</param>
/// <param name="Date">The day on which the session took place.</param>
/// <param name="Workspace">The full path of the folder that the session's tools work on.</param>
public sealed record AgentSession(
    AgentRun Run,
    string Id,
    string Title,
    string User,
    string Channel,
    string Model,
    DateOnly Date,
    string Workspace);
