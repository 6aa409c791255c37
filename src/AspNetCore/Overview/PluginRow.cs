namespace Hooks.AspNetCore;

/// <summary>A plugin: all handlers that belong to it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its version, where it says one.</param>
/// <param name="State">Whether its handlers run.</param>
/// <param name="Handlers">How many handlers it has.</param>
/// <param name="Hooks">How many hooks it handles.</param>
internal sealed record PluginRow(string Id, string? Version, PluginState State, int Handlers, int Hooks)
{
    public static IReadOnlyList<PluginRow> Of(IReadOnlyList<HookRow> hooks) =>
    [
        .. from hook in hooks
           from handler in hook.Handlers
           group (hook, handler) by handler.Plugin into plugin
           orderby plugin.Key
           let handlers = plugin.Select(one => one.handler).ToList()
           select new PluginRow(
               plugin.Key,
               handlers.Select(handler => handler.PluginVersion).FirstOrDefault(version => version is not null),
               StateOf(handlers),
               handlers.Count,
               plugin.Select(one => one.hook).Distinct().Count()),
    ];

    /// <summary>A listener that nobody attached says nothing of its plugin, unless the plugin has nothing else.</summary>
    private static PluginState StateOf(IReadOnlyList<HandlerRow> handlers)
    {
        var able = handlers.Where(handler => !handler.IsDetached).ToList();
        return able.Count == 0 ? PluginState.Detached
            : able.All(handler => handler.IsEnabled) ? PluginState.On
            : able.Any(handler => handler.IsEnabled) ? PluginState.Partly
            : PluginState.Off;
    }
}

/// <summary>Whether a plugin's handlers run.</summary>
internal enum PluginState
{
    /// <summary>All do.</summary>
    On = 0,

    /// <summary>Some are switched off.</summary>
    Partly,

    /// <summary>All are switched off.</summary>
    Off,

    /// <summary>It has listeners only, and none is attached.</summary>
    Detached,
}
