using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hooks.Hosting;

/// <summary>Looks at the background queue and at what has failed of late.</summary>
internal sealed class HookHealthCheck(HookFailureHistory history, TimeProvider time, HookHealthOptions options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var counts = HookBackground.Counts;
        var capacity = HookBackground.Options.Capacity;
        var since = time.GetUtcNow() - options.Window;
        var failures = history.Recent.Count(failure => failure.Time > since);
        var problems = new List<string>();
        if (counts.Queued > capacity * options.MaxQueueShare)
            problems.Add($"{counts.Queued} of {capacity} places of the background queue are taken");
        if (history.LastDrop > since)
            problems.Add($"the background queue has dropped calls: {counts.Dropped} since the program started");
        if (failures > options.MaxFailures)
            problems.Add($"{failures} failures within {options.Window}, the last one of '{history.Recent[0].Handler}' in hook '{history.Recent[0].Hook}'");

        return Task.FromResult(new HealthCheckResult(
            problems.Count == 0 ? HealthStatus.Healthy : context.Registration.FailureStatus,
            problems.Count == 0 ? "Hooks are well." : $"{string.Join("; ", problems)}.",
            data: new Dictionary<string, object>
            {
                ["queued"] = counts.Queued,
                ["running"] = counts.Running,
                ["completed"] = counts.Completed,
                ["failed"] = counts.Failed,
                ["dropped"] = counts.Dropped,
                ["capacity"] = capacity,
                ["recentFailures"] = failures,
                ["failures"] = history.Total,
                ["timeouts"] = history.Timeouts,
            }));
    }
}
