using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>What has changed of a hook while the program runs. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HookChanges
{
    private protected HookChanges()
    {
    }

    /// <summary>
    /// Puts a composition's table in the place of the one below the changes, which stay. The caller holds
    /// <see cref="HookComposer.Lock"/>.
    /// </summary>
    /// <param name="table">The table; null for the handlers of the hook's own assembly.</param>
    public abstract void Rebase(object? table);

    /// <summary>See <see cref="HookPoint.Known"/>.</summary>
    internal abstract IReadOnlyList<HookHandlerInfo> Known(IReadOnlyList<HookHandlerInfo> builtIn);
}
