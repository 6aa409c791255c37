namespace Bench;

/// <summary>What the loops pass to the hooks, and where the handlers leave what they saw.</summary>
public static class Samples
{
    public static readonly Message Message = new() { Number = 42 };

    public static readonly Reading Reading = new("boiler", 1, 2, 42);

    /// <summary>Written, never read: a handler must do something, and a read would wait for the last write.</summary>
    public static int Seen;
}
