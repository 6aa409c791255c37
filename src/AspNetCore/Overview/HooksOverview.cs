using Hooks.Hosting;

namespace Hooks.AspNetCore;

/// <summary>All that the page shows, and the JSON is.</summary>
/// <param name="Time">When it was read.</param>
/// <param name="Note">Why there are no hooks to show; null where there are.</param>
/// <param name="Hooks">The hooks, by set and by method.</param>
/// <param name="Plugins">The plugins that have handlers, by name.</param>
/// <param name="Background">The background queue.</param>
/// <param name="Failures">What has failed while the host ran.</param>
internal sealed record HooksOverview(
    DateTimeOffset Time,
    string? Note,
    IReadOnlyList<HookRow> Hooks,
    IReadOnlyList<PluginRow> Plugins,
    BackgroundRow Background,
    FailureRow Failures)
{
    public static HooksOverview Read(HookFailureHistory history, HookCounts counts, TimeProvider time)
    {
        var (hooks, note) = ReadHooks(counts);
        return new(
            time.GetUtcNow(), note, hooks, PluginRow.Of(hooks), BackgroundRow.Read(), new(history.Total, history.Timeouts, history.Recent));
    }

    private static (IReadOnlyList<HookRow> Hooks, string? Note) ReadHooks(HookCounts counts)
    {
        try
        {
            var counted = counts.Snapshot().ToDictionary(count => (count.Set, count.Hook));
            return ([.. HookCatalog.Hooks.Select(hook => HookRow.Of(hook, counted.GetValueOrDefault((hook.Set, hook.Name))))], null);
        }
        catch (NotSupportedException final)
        {
            return ([], final.Message);
        }
    }
}

/// <summary>The failures that were reported while the host ran.</summary>
internal sealed record FailureRow(long Total, long Timeouts, IReadOnlyList<RecentHookFailure> Recent);
