using Hooks.CompilerServices;

namespace Hooks;

/// <summary>Those who see every dispatch of a bus, whatever its name. What they throw reaches nobody's dispatch.</summary>
internal sealed class BusObservers(string bus) : BusHook<Action<string, object?>, Func<ValueTask>>(bus, "*", BusShape.Action<object>())
{
    public bool HasAny => Table.Sync.Length > 0;

    public void Run(string hook, object? value)
    {
        var table = Table;
        for (var i = 0; i < table.Sync.Length; i++)
        {
            try
            {
                table.Sync[i]!(hook, value);
            }
            catch (Exception error)
            {
                HookFailures.Report(hook, table.Handlers[i].Info.Name, table.Handlers[i].Info.Plugin, error);
            }
        }
    }
}
