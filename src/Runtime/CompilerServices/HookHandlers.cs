using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>The handlers that a hook runs while others than the built-in ones do, in order. For emitted code.</summary>
/// <typeparam name="THandler">The hook's delegate.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookHandlers<THandler>
    where THandler : Delegate
{
    private readonly HookHandlerInfo[] infos;

    internal HookHandlers(THandler[] delegates, HookHandlerInfo[] infos)
    {
        Delegates = delegates;
        this.infos = infos;
    }

    /// <summary>What to run. An array, since a dispatch loops over it; nobody changes it.</summary>
    public THandler[] Delegates { get; }

    /// <summary>What is known of each handler.</summary>
    public HookHandlerInfo this[int index] => infos[index];
}
