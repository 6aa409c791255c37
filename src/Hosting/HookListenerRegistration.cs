using Microsoft.Extensions.DependencyInjection;

namespace Hooks.Hosting;

/// <summary>A listener that a host attaches: which service it is.</summary>
internal abstract class HookListenerRegistration
{
    public abstract object Resolve(IServiceProvider services);
}

/// <summary>One type for each listener's class, so that it is registered once however often it is asked for.</summary>
internal sealed class HookListenerRegistration<T> : HookListenerRegistration
    where T : class
{
    public override object Resolve(IServiceProvider services) => services.GetRequiredService<T>();
}
