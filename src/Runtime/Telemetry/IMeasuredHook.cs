using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>
/// A table, or the point of a hook whose own handlers run, that was built with <c>HooksInstrumentation</c>: it measures what
/// changes while the program runs too. For emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMeasuredHook
{
    /// <summary>Makes a table that measures the dispatches of another one.</summary>
    object Measure(object table);

    /// <summary>Makes a handler that measures another one.</summary>
    /// <param name="name">The handler's name.</param>
    /// <param name="plugin">Its plugin.</param>
    /// <param name="handler">The handler: the hook's delegate, as is what it gives back.</param>
    Delegate Measure(string name, string plugin, Delegate handler);
}
