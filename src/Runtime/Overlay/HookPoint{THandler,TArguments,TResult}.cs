using System.ComponentModel;

namespace Hooks;

/// <summary>A hook while the program runs, with the types of what it passes and gives: a <see cref="HookRecorder"/> can record it.</summary>
/// <typeparam name="THandler">The hook's delegate.</typeparam>
/// <typeparam name="TArguments">The type of the hook's parameter, or a tuple of several, without the token.</typeparam>
/// <typeparam name="TResult">What the caller gets.</typeparam>
public abstract class HookPoint<THandler, TArguments, TResult> : HookPoint<THandler>
    where THandler : Delegate
{
    /// <summary>Makes the point of a hook. For emitted code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected HookPoint(string name, string set, HookKind kind)
        : base(name, set, kind)
    {
    }
}
