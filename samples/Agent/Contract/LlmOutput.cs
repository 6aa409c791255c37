using System.Collections.Immutable;

namespace Agent;

/// <summary>What comes from the model: a text, calls of tools, or both.</summary>
/// <param name="Session">The session.</param>
/// <param name="Model">The model that answered.</param>
/// <param name="Text">What it says; empty where it only calls tools.</param>
/// <param name="Calls">The tools it wants to use; none ends the loop.</param>
/// <param name="Usage">What the provider counted, where it says so.</param>
public sealed record LlmOutput(
    AgentSession Session,
    string Model,
    string Text,
    ImmutableArray<ToolCall> Calls,
    TokenUsage? Usage);

/// <summary>The tokens of one answer.</summary>
/// <param name="Input">What the model read.</param>
/// <param name="Output">What it wrote.</param>
public sealed record TokenUsage(int Input, int Output);
