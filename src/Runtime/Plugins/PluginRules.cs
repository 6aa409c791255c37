using Hooks.CompilerServices;

namespace Hooks;

/// <summary>The plugins that are switched off. All members are used under <see cref="HookComposer.Lock"/>.</summary>
internal sealed class PluginRules : IHookSetObserver
{
    private static PluginRules? current;

    public HashSet<string> Disabled { get; } = new(StringComparer.Ordinal);

    /// <summary>The plugins whose built-in handlers never run again.</summary>
    public HashSet<string> Removed { get; } = new(StringComparer.Ordinal);

    public static bool IsOff(HookHandlerInfo handler) => current is { } rules && (rules.Disabled.Contains(handler.Plugin)
        || (handler.Source == HookHandlerSource.BuiltIn && rules.Removed.Contains(handler.Plugin)));

    /// <summary>
    /// Brings all buses up to date with what is said of a plugin, and says whether one of them knows it; null where there
    /// is no bus. It is called without the lock: a bus that changes takes its own before this one.
    /// </summary>
    public static Func<string, bool, bool>? Buses { get; set; }

    /// <summary>Changes the rules, brings all points and buses up to date, and says whether one of them knows the plugin.</summary>
    public static bool Change(string plugin, Action<PluginRules> change, bool removesAdded = false)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        if (!HookFeatures.RuntimeRegistration)
            throw HookFeatures.OffFor($"The handlers of plugin '{plugin}'");
        var isKnown = false;
        lock (HookComposer.Lock)
        {
            if (current is null)
                HookSet.Observe(current = new PluginRules());
            change(current);
            foreach (var point in HookSet.Registered().SelectMany(set => set.Points))
                isKnown |= point.Reconsider(plugin, removesAdded);
        }

        return Buses?.Invoke(plugin, removesAdded) == true || isKnown;
    }

    public void Registered(HookSet set)
    {
        if (Disabled.Count + Removed.Count == 0)
            return;
        foreach (var point in set.Points)
            point.Reconsider(null, removesAdded: false);
    }
}
