using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// Switches plugins off and on while the program runs: their handlers of all hooks that have a <see cref="HookPoint"/>,
/// those of assemblies that are loaded later too, and those on each <see cref="HookBus"/>.
/// </summary>
/// <remarks>
/// Handlers of hooks without a point, which are generic or final in their assembly, go on running. A dispatch under
/// way goes on with the handlers that it started with.
/// </remarks>
public static class HookPlugins
{
    /// <summary>Switches all handlers of a plugin off until <see cref="Enable"/>: those that come later, too.</summary>
    /// <param name="id">The plugin.</param>
    /// <returns>Whether a handler of the plugin is known now, running or switched off.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public static bool Disable(string id) => PluginRules.Change(id, rules => rules.Disabled.Add(id));

    /// <summary>Switches the handlers of a plugin on again. Those that <see cref="RemoveAll"/> removed stay away.</summary>
    /// <param name="id">The plugin.</param>
    /// <returns>Whether a handler of the plugin is known now, running or switched off.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public static bool Enable(string id) => PluginRules.Change(id, rules => rules.Disabled.Remove(id));

    /// <summary>
    /// Removes what was added for a plugin, and switches its built-in handlers off for good. What is added for the plugin
    /// afterwards runs.
    /// </summary>
    /// <param name="id">The plugin.</param>
    /// <returns>Whether a handler of the plugin was known, running or switched off.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public static bool RemoveAll(string id) => PluginRules.Change(id, rules => rules.Removed.Add(id), removesAdded: true);
}
