using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>
/// A table, or the point of a hook whose own handlers run, that was built with <c>HooksInstrumentation</c>: it measures what
/// changes while the program runs too. For emitted code.
/// </summary>
/// <typeparam name="THandler">The hook's delegate.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMeasuredHook<THandler>
    where THandler : Delegate
{
    /// <summary>Makes a table that measures the dispatches of another one.</summary>
    object Measure(object table);

    /// <summary>Makes a handler that measures another one.</summary>
    /// <param name="name">The handler's name.</param>
    /// <param name="plugin">Its plugin.</param>
    /// <param name="handler">The handler.</param>
    THandler Measure(string name, string plugin, THandler handler);
}
