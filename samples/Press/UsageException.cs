namespace Press;

/// <summary>The press cannot do what it was asked for.</summary>
internal sealed class UsageException(string message) : Exception(message);
