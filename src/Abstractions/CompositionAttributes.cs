namespace Hooks;

/// <summary>
/// Names a plugin: all handlers of an assembly or, on a type, those of that type. Without it the plugin has
/// the assembly's name, and no permissions.
/// </summary>
/// <example><code>
/// [assembly: HookPlugin("agent.guard", Version = "1.2.0", Permissions = new[] { "tools" })]
/// </code></example>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class HookPluginAttribute : Attribute
{
    /// <summary>Names a plugin.</summary>
    /// <param name="id">The plugin's name in orders, failures and tools.</param>
    public HookPluginAttribute(string id) => Id = id;

    /// <summary>The plugin's name.</summary>
    public string Id { get; }

    /// <summary>The plugin's version, for people: compositions and tools show it.</summary>
    public string? Version { get; set; }

    /// <summary>
    /// The version of the host's API that the plugin was written for, as the host counts them: compositions and tools show
    /// it. 0, the default, says nothing.
    /// </summary>
    public int ApiVersion { get; set; }

    /// <summary>
    /// The permissions that the plugin asks for. A hook with a <see cref="HookAttribute.Permission"/> takes handlers only
    /// of plugins that declare it here; the composition may deny it with <see cref="DenyHookPermissionAttribute"/>. On a
    /// type, those of the assembly's plugin count too where both have one name.
    /// </summary>
    public string[]? Permissions { get; set; }
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

/// <summary>
/// In a composition: takes a permission from a plugin. Its handlers of hooks that ask for that permission are left out of
/// every table, and the build says so for each (HOOK020) that <see cref="RemoveHookHandlerAttribute"/> does not take out.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DenyHookPermissionAttribute : Attribute
{
    /// <summary>Takes a permission from a plugin.</summary>
    /// <param name="plugin">The plugin's name.</param>
    /// <param name="permission">The permission.</param>
    public DenyHookPermissionAttribute(string plugin, string permission)
    {
        Plugin = plugin;
        Permission = permission;
    }

    /// <summary>The plugin's name.</summary>
    public string Plugin { get; }

    /// <summary>The permission.</summary>
    public string Permission { get; }
}
