using System.Collections.Immutable;

namespace Agent;

/// <summary>A prompt before it is put together.</summary>
/// <param name="Session">The session.</param>
/// <param name="Context">What the model should know, paragraph by paragraph.</param>
/// <param name="History">The conversation so far.</param>
public sealed record PromptDraft(
    AgentSession Session,
    ImmutableArray<string> Context,
    ImmutableArray<ChatMessage> History)
{
    /// <summary>The draft with one paragraph of context more.</summary>
    public PromptDraft WithContext(string paragraph) => this with { Context = Context.Add(paragraph) };
}
