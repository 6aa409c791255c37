using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>Gets the objects whose handlers are services. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HookServices
{
    /// <summary>The service that a handler is called on.</summary>
    /// <typeparam name="T">The handler's class.</typeparam>
    /// <param name="services">What the hook passes.</param>
    /// <param name="handler">The handler's name.</param>
    /// <exception cref="InvalidOperationException">There is no such service, or no provider.</exception>
    public static T Get<T>(IServiceProvider? services, string handler)
        where T : class =>
        services?.GetService(typeof(T)) as T ?? throw new InvalidOperationException(
            $"Handler '{handler}' needs the service '{typeof(T).FullName}', and "
            + (services is null ? "the hook was fired without a service provider" : "there is none")
            + $". Register it, for example with services.AddScoped<{typeof(T).Name}>()"
            + (services is null ? ", and pass the provider." : "."));
}
