namespace Press;

/// <summary>What the press tells the script that runs it.</summary>
internal static class ExitCode
{
    internal const int Good = 0;
    internal const int Problems = 1;
    internal const int Usage = 2;
}
