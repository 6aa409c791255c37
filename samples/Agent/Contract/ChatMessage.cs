namespace Agent;

/// <summary>One message of a prompt.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Text">What is said.</param>
public sealed record ChatMessage(ChatRole Role, string Text);

/// <summary>Who speaks in a prompt.</summary>
public enum ChatRole
{
    /// <summary>The host and its plugins.</summary>
    System,

    /// <summary>The user.</summary>
    User,

    /// <summary>The model.</summary>
    Assistant,

    /// <summary>A tool: text that nobody vouches for.</summary>
    Tool,
}
