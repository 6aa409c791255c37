namespace Agent.Host;

/// <summary>What the program tells the script that started it.</summary>
internal static class ExitCode
{
    internal const int Completed = 0;

    /// <summary>A session failed, or a session file is bad.</summary>
    internal const int SessionFailed = 1;

    internal const int UsageError = 2;

    /// <summary>Something was blocked, and <c>--fail-on-block</c> was given.</summary>
    internal const int SomethingBlocked = 3;

    /// <summary>Ctrl-C: what shells say of it.</summary>
    internal const int Cancelled = 130;
}
