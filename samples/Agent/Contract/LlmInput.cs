using System.Collections.Immutable;

namespace Agent;

/// <summary>What goes to the model.</summary>
/// <param name="Session">The session.</param>
/// <param name="Model">The model that will read it.</param>
/// <param name="Messages">The whole prompt.</param>
public sealed record LlmInput(AgentSession Session, string Model, ImmutableArray<ChatMessage> Messages)
{
    /// <summary>The input with each message's text rewritten.</summary>
    public LlmInput Rewrite(Func<ChatMessage, string> rewrite) =>
        this with { Messages = [.. Messages.Select(message => message with { Text = rewrite(message) })] };
}
