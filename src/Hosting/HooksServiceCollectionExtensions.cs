using System.Diagnostics.CodeAnalysis;
using Hooks.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds hooks to a host.</summary>
public static class HooksServiceCollectionExtensions
{
    /// <summary>
    /// Ties the program's hooks to the host: failures that nobody would see go to its log, and when it shuts down it waits
    /// for background handlers, within its own time limit. To call it again adds nothing but the configuration.
    /// </summary>
    /// <remarks>
    /// Hooks belong to the process. Where several hosts run in it, a failure is logged by the one of them that started
    /// first; the background queue is drained by each that stops, and closed by the last.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddHooks(this IServiceCollection services, Action<HookHostingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        if (configure is not null)
            services.Configure(configure);
        services.TryAddSingleton(static provider => new HookFailureHistory(
            provider.GetRequiredService<IOptions<HookHostingOptions>>(), provider.GetService<TimeProvider>() ?? TimeProvider.System));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HookHost>());
        return services;
    }

    /// <summary>
    /// Attaches a listener while the host runs: from before its services start until all have stopped and the background
    /// queue is drained. The listener is a singleton of the host's services, made when the host starts. Calls
    /// <see cref="AddHooks"/>. To call it again for the same class adds nothing.
    /// </summary>
    /// <typeparam name="T">The listener's class. Its constructor may ask for other singletons.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The class is registered already, and not as a singleton.</exception>
    public static IServiceCollection AddHookListener<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IServiceCollection services)
        where T : class
    {
        AddListener<T>(services).TryAddSingleton<T>();
        return services;
    }

    /// <summary>The same, with a listener that is made by <paramref name="factory"/>.</summary>
    /// <typeparam name="T">The listener's class.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="factory">Makes the listener, unless its class is registered already.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The class is registered already, and not as a singleton.</exception>
    public static IServiceCollection AddHookListener<T>(this IServiceCollection services, Func<IServiceProvider, T> factory)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(factory);
        AddListener<T>(services).TryAddSingleton(factory);
        return services;
    }

    private static IServiceCollection AddListener<T>(IServiceCollection services)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.LastOrDefault(service => service.ServiceType == typeof(T)) is { Lifetime: not ServiceLifetime.Singleton and var lifetime })
        {
            throw new InvalidOperationException(
                $"'{typeof(T)}' is registered as {lifetime.ToString().ToLowerInvariant()}, and a host attaches one listener for as long as it runs. "
                + "Register it as a singleton. For a handler of each scope, give the hook an IServiceProvider parameter: "
                + "then its class is resolved from the scope that the caller passes, and is not attached.");
        }

        services.AddHooks().TryAddEnumerable(ServiceDescriptor.Singleton<HookListenerRegistration, HookListenerRegistration<T>>());
        return services;
    }
}
