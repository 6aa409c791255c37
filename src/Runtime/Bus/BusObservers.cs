using Hooks.CompilerServices;

namespace Hooks;

/// <summary>Those who see every dispatch of a bus, whatever its name. What they throw reaches nobody's dispatch.</summary>
internal sealed class BusObservers(HookBus bus) : BusHandlers
{
    private volatile (HookHandlerInfo Info, Action<string, object?> Call)[] running = [];

    public bool HasAny => running.Length > 0;

    public void Run(string hook, object? value)
    {
        foreach (var (info, call) in running)
        {
            try
            {
                call(hook, value);
            }
            catch (Exception error)
            {
                HookFailures.Report(hook, info.Name, info.Plugin, error);
            }
        }
    }

    public override void Rebuild() =>
        running = [.. All.Where(handler => bus.IsEnabled("", handler)).Select(handler => (handler.Info, (Action<string, object?>)handler.Call))];
}
