using Hooks.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds hooks to a host's health checks.</summary>
public static class HooksHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of the background queue, which may be nearly full or have dropped calls, and of the failures of late.
    /// Its data are the counts of both. Calls <see cref="HooksServiceCollectionExtensions.AddHooks"/>.
    /// </summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">
    /// What it says when it is not content: <see cref="HealthStatus.Degraded"/> where nothing is said, since a program whose
    /// plugins fail mostly still does its work.
    /// </param>
    /// <param name="tags">Tags of the check.</param>
    /// <param name="configure">Sets when it is content.</param>
    /// <returns>The health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static IHealthChecksBuilder AddHooks(
        this IHealthChecksBuilder builder,
        string name = "hooks",
        HealthStatus failureStatus = HealthStatus.Degraded,
        IEnumerable<string>? tags = null,
        Action<HookHealthOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new HookHealthOptions();
        configure?.Invoke(options);
        builder.Services.AddHooks();
        return builder.Add(new HealthCheckRegistration(
            name,
            provider => new HookHealthCheck(
                provider.GetRequiredService<HookFailureHistory>(), provider.GetService<TimeProvider>() ?? TimeProvider.System, options),
            failureStatus,
            tags));
    }
}
