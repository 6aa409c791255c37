namespace Agent.Host.Report;

/// <summary>One thing that happened, for whoever watches.</summary>
/// <param name="Kind">What it is, in a word.</param>
/// <param name="Text">What happened, already fit for a screen.</param>
/// <param name="Tone">How to show it.</param>
internal sealed record JournalLine(string Kind, string Text, Tone Tone)
{
    /// <summary>The kind of a message of the user.</summary>
    internal const string Message = "message";
}

internal enum Tone
{
    Plain,
    Quiet,
    Good,
    Warning,
    Bad,
}
