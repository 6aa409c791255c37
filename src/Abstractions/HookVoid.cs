namespace Hooks;

/// <summary>
/// The result of a hook that gives nothing back, where a method with <see cref="AroundAttribute"/> that runs round every
/// hook of a set needs some type for it.
/// </summary>
public readonly struct HookVoid
{
    /// <summary>Nothing.</summary>
    public override string ToString() => "";
}
