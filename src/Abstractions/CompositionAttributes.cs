namespace Hooks;

/// <summary>
/// Names a plugin: all handlers of an assembly or, on a type, those of that type. Without it the plugin has
/// the assembly's name.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class HookPluginAttribute : Attribute
{
    /// <summary>Names a plugin.</summary>
    /// <param name="id">The plugin's name in orders, failures and tools.</param>
    public HookPluginAttribute(string id) => Id = id;

    /// <summary>The plugin's name.</summary>
    public string Id { get; }
}

/// <summary>
/// Makes a library a composition: the assembly in which the tables become final. Executables are compositions
/// without it; the MSBuild property <c>HooksCompose</c> (<c>true</c> or <c>false</c>) says otherwise.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ComposeHooksAttribute : Attribute
{
}

/// <summary>In a composition: leaves a handler out of every table.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class RemoveHookHandlerAttribute : Attribute
{
    /// <summary>Leaves a handler out.</summary>
    /// <param name="handler">The handler's name, <c>Type.Method</c> where it has no other.</param>
    public RemoveHookHandlerAttribute(string handler) => Handler = handler;

    /// <summary>The handler's name.</summary>
    public string Handler { get; }
}

/// <summary>In a composition: gives a handler another place than the one that its plugin asked for.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ReorderHookHandlerAttribute : Attribute
{
    /// <summary>Gives a handler another place.</summary>
    /// <param name="handler">The handler's name, <c>Type.Method</c> where it has no other.</param>
    public ReorderHookHandlerAttribute(string handler) => Handler = handler;

    /// <summary>The handler's name.</summary>
    public string Handler { get; }

    /// <summary>The new priority; lower runs first.</summary>
    public int Priority { get; set; } = 10;
}
