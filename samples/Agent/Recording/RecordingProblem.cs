namespace Agent.Host.Recording;

/// <summary>What is wrong with a session file, and where.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Line">The line, from 1; 0 where it is the file as a whole.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
internal sealed record RecordingProblem(string File, int Line, string Message)
{
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : $"{File}:{Line}: {Message}";
}

/// <summary>A line of a session file cannot be used.</summary>
internal sealed class RecordingException(string message) : Exception(message);
