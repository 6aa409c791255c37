namespace Hooks;

/// <summary>How the answers of a hook's handlers become one answer.</summary>
public enum HookStrategy
{
    /// <summary>The signature says it: action, filter, filter in place or gate.</summary>
    Auto = 0,

    /// <summary>The first answer that is not <see langword="null"/>; later handlers do not run.</summary>
    First,

    /// <summary>Every answer, in order; <see langword="null"/> answers are left out.</summary>
    Collect,

    /// <summary><see langword="true"/> as soon as one handler says yes; <see langword="false"/> where nobody does.</summary>
    Any,

    /// <summary><see langword="false"/> as soon as one handler says no; <see langword="true"/> where nobody does.</summary>
    All,
}

/// <summary>What an exception in a handler does to the dispatch.</summary>
public enum HookErrorPolicy
{
    /// <summary><see cref="Continue"/> for actions and collects, <see cref="Stop"/> for every other kind.</summary>
    Default = 0,

    /// <summary>The other handlers still run; then one <see cref="HookException"/> carries all failures.</summary>
    Continue,

    /// <summary>
    /// Dispatch ends with a <see cref="HookException"/>; a filter or a gate gives the last accepted value in
    /// <see cref="HookException.LastValue"/>.
    /// </summary>
    Stop,

    /// <summary>
    /// The other handlers still run, the failure goes to <c>HookErrors.Reported</c>, a filter keeps the last
    /// accepted value, and nothing is thrown.
    /// </summary>
    Report,

    /// <summary>
    /// Nothing is caught: the handler's own exception reaches the caller as it is. From an async hook too: what a
    /// handler throws before it returns its task leaves the call itself, unless one before it was still waiting.
    /// </summary>
    Propagate,

    /// <summary>For gates only: the failure is a block with the exception's message. The gate fails closed.</summary>
    Block,
}

/// <summary>What happens to a handler that has not finished in time.</summary>
public enum HookTimeout
{
    /// <summary>Its token is cancelled, the timeout is reported, and dispatch goes on without it.</summary>
    Skip = 0,

    /// <summary>The timeout is a failure of the handler, treated as the hook's error policy says.</summary>
    Fail,

    /// <summary>For gates only: the timeout is a block.</summary>
    Block,
}

/// <summary>The verdicts that a gate takes from its handlers.</summary>
[Flags]
public enum HookOutcomes
{
    /// <summary>Plain values only.</summary>
    None = 0,

    /// <summary>Go on with a value. Always taken, named here or not.</summary>
    Continue = 1,

    /// <summary>Accept a value and skip the rest.</summary>
    Stop = 2,

    /// <summary>Refuse and skip the rest.</summary>
    Block = 4,

    /// <summary>Ask first and skip the rest.</summary>
    Confirm = 8,

    /// <summary>Go on and add a text to the result.</summary>
    Inject = 16,

    /// <summary>Every verdict: the default.</summary>
    All = Continue | Stop | Block | Confirm | Inject,
}

/// <summary>How many handlers a hook needs in a composition.</summary>
public enum HookRequirement
{
    /// <summary>Any number, none included: the default.</summary>
    None = 0,

    /// <summary>One or more; a composition without any is an error.</summary>
    AtLeastOne,

    /// <summary>One; a composition without any, or with several, is an error.</summary>
    ExactlyOne,
}
