namespace Hooks;

/// <summary>A handler on a <see cref="HookBus"/>.</summary>
/// <param name="Name">The handler's name, as in failures.</param>
/// <param name="Plugin">The plugin that it belongs to.</param>
/// <param name="Priority">Its priority; lower runs first.</param>
public sealed record HookBusHandler(string Name, string Plugin, int Priority);
