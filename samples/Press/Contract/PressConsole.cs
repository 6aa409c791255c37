namespace Press;

/// <summary>Where plugins write to.</summary>
/// <param name="Out">The standard output.</param>
public sealed record PressConsole(TextWriter Out)
{
    /// <summary>Whether a person watches: only then something may move.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether only problems are to be said.</summary>
    public bool IsQuiet { get; init; }
}
