namespace Hooks;

/// <summary>
/// Nothing, where a type is needed for it: the result of a hook that gives nothing back, for a method with
/// <see cref="AroundAttribute"/> that runs round every hook of a set; on a bus, the value of an action without one.
/// </summary>
public readonly struct HookVoid
{
    /// <summary>Nothing.</summary>
    public override string ToString() => "";
}
