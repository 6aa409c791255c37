namespace Hooks;

/// <summary>
/// Which hook is being fired: what a method with <see cref="AroundAttribute"/> that runs round every hook of a set is told.
/// </summary>
public readonly struct HookCall
{
    /// <summary>Describes a call; emitted code does.</summary>
    /// <param name="hook">The hook's name.</param>
    /// <param name="set">The full name of the hook set.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public HookCall(string hook, string set, CancellationToken cancellationToken = default)
    {
        Hook = hook;
        Set = set;
        CancellationToken = cancellationToken;
    }

    /// <summary>The hook's name.</summary>
    public string Hook { get; }

    /// <summary>The full name of the class that declares the hook.</summary>
    public string Set { get; }

    /// <summary>The token of an async hook that takes one; else one that is never cancelled.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The hook's class and name.</summary>
    public override string ToString() => $"{Set}: {Hook}";
}
