using Hooks;

namespace Agent.Host;

/// <summary>Plugins that are switched off for one run.</summary>
internal sealed class PluginsOff : IDisposable
{
    private readonly IReadOnlyList<string> ids;

    internal PluginsOff(IReadOnlyList<string> ids)
    {
        this.ids = ids;
        foreach (var id in ids)
            HookPlugins.Disable(id);
    }

    /// <summary>The plugins that the program is composed of.</summary>
    internal static IReadOnlyList<string> Known =>
    [
        .. HookCatalog.Hooks
            .SelectMany(hook => hook.Handlers)
            .Select(handler => handler.Plugin)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose()
    {
        foreach (var id in ids)
            HookPlugins.Enable(id);
    }
}
