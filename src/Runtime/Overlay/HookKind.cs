namespace Hooks;

/// <summary>What a hook's signature says it is.</summary>
public enum HookKind
{
    /// <summary>Every handler observes, and the caller gets nothing.</summary>
    Action = 0,

    /// <summary>The value goes from handler to handler.</summary>
    Filter,

    /// <summary>The value is changed where it lies, by <c>ref</c>.</summary>
    FilterInPlace,

    /// <summary>A filter that may stop, block or ask.</summary>
    Gate,

    /// <summary>The first answer that is not <see langword="null"/>.</summary>
    First,

    /// <summary>Every answer.</summary>
    Collect,

    /// <summary>A vote: whether one handler says yes.</summary>
    Any,

    /// <summary>A vote: whether no handler says no.</summary>
    All,
}
