using Hooks;

namespace Fired;

/// <summary>A public set whose handlers are in other assemblies: the plugin and the program.</summary>
public static partial class ComposedHooks
{
    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void Action(int number);

    [Hook]
    public static partial int Filter(int number);
}
