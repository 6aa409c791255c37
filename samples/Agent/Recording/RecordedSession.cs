using System.Collections.Immutable;

namespace Agent.Host.Recording;

/// <summary>A session as it was recorded: what the user wrote, and what the model answered.</summary>
/// <param name="File">The file that it was read from, as the user named it.</param>
/// <param name="Header">Whose session it is.</param>
/// <param name="Files">What lies in the workspace at the start.</param>
/// <param name="Turns">The user's messages, each with the model's answers.</param>
/// <param name="Confirmations">The user's answers to questions of the gate, by the call's id.</param>
/// <param name="Events">How many lines were recorded.</param>
internal sealed record RecordedSession(
    string File,
    SessionHeader Header,
    ImmutableArray<WorkspaceFile> Files,
    ImmutableArray<RecordedTurn> Turns,
    ImmutableDictionary<string, bool> Confirmations,
    int Events);

internal sealed record SessionHeader(string Id, string Title, string User, string Channel, string Model, DateOnly Date);

internal sealed record WorkspaceFile(string Path, string Text);

/// <param name="Line">Where in the file the message stands.</param>
/// <param name="Text">The user's message.</param>
/// <param name="Answers">What the model said, call by call.</param>
internal sealed record RecordedTurn(int Line, string Text, ImmutableArray<RecordedAnswer> Answers);

/// <param name="Text">What the model said; empty where it only called tools.</param>
/// <param name="Model">The model that answered, where it was not the session's own.</param>
/// <param name="Calls">The tools that it called.</param>
/// <param name="Usage">What the provider counted, where it said so.</param>
internal sealed record RecordedAnswer(string Text, string? Model, ImmutableArray<ToolCall> Calls, TokenUsage? Usage);
