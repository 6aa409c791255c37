namespace Agent;

/// <summary>One run of the program, which replays any number of sessions.</summary>
/// <param name="AuditFile">Where the record of the run goes.</param>
public sealed record AgentRun(string AuditFile);
