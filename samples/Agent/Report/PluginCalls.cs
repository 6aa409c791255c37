using System.Text.Json.Serialization;
using Hooks;

namespace Agent.Host.Report;

/// <summary>How often the handlers of a plugin ran, whatever the hook.</summary>
/// <param name="Plugin">The plugin.</param>
/// <param name="Calls">How often one of its handlers ran.</param>
/// <param name="Failures">How often one failed.</param>
/// <param name="Time">How long they took together. Another one in each run, so it is no part of the data.</param>
internal sealed record PluginCalls(string Plugin, long Calls, long Failures, [property: JsonIgnore] TimeSpan Time)
{
    internal static IReadOnlyList<PluginCalls> Of(IEnumerable<HookCount> hooks) =>
    [
        .. hooks.SelectMany(hook => hook.Handlers)
            .GroupBy(handler => handler.Plugin)
            .OrderBy(plugin => plugin.Key, StringComparer.Ordinal)
            .Select(plugin => new PluginCalls(
                plugin.Key,
                plugin.Sum(handler => handler.Calls),
                plugin.Sum(handler => handler.Failures),
                plugin.Aggregate(TimeSpan.Zero, (sum, handler) => sum + handler.Time))),
    ];
}
