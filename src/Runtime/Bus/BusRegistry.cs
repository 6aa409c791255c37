namespace Hooks;

/// <summary>All buses of the program, for <see cref="HookPlugins"/>. It keeps none of them alive.</summary>
internal static class BusRegistry
{
    private static readonly List<WeakReference<HookBus>> All = [];

    static BusRegistry() => PluginRules.Buses = Reconsider;

    public static void Add(HookBus bus)
    {
        lock (All)
        {
            All.RemoveAll(other => !other.TryGetTarget(out _));
            All.Add(new WeakReference<HookBus>(bus));
        }
    }

    private static bool Reconsider(string plugin, bool removesAdded)
    {
        HookBus[] buses;
        lock (All)
            buses = [.. All.Select(bus => bus.TryGetTarget(out var target) ? target : null).OfType<HookBus>()];
        return buses.Count(bus => bus.Reconsider(plugin, removesAdded)) > 0;
    }
}
