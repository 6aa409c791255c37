namespace Hooks;

/// <summary>What is known of one handler of a hook.</summary>
public sealed record HookHandlerInfo
{
    internal HookHandlerInfo(string name, string plugin, int priority, HookHandlerSource source)
    {
        Name = name;
        Plugin = plugin;
        Priority = priority;
        Source = source;
    }

    /// <summary>The handler's name: <c>Type.Method</c>, or the one that it was given.</summary>
    public string Name { get; }

    /// <summary>The plugin that the handler belongs to.</summary>
    public string Plugin { get; }

    /// <summary>The plugin's version, where it says one. Only the catalog knows it.</summary>
    public string? PluginVersion { get; internal init; }

    /// <summary>The priority that it asks for; lower runs first. <c>Before</c> and <c>After</c> may have moved it.</summary>
    public int Priority { get; }

    /// <summary>How the handler came to the hook.</summary>
    public HookHandlerSource Source { get; }

    /// <summary>Whether it runs round all that come after it: a handler with <see cref="AroundAttribute"/>.</summary>
    public bool IsAround { get; internal init; }

    /// <summary>
    /// Whether it runs: <see langword="false"/> where it, or its plugin, is switched off, and for a listener's handler of
    /// which no object is attached. A point lists those that run, the catalog all.
    /// </summary>
    public bool IsEnabled { get; internal init; } = true;

    /// <summary>
    /// The source file of a built-in handler, from its project's folder on, with <c>/</c>. Only the catalog knows it.
    /// </summary>
    public string? File { get; internal init; }

    /// <summary>The line in <see cref="File"/>, counted from 1; 0 where it is not known.</summary>
    public int Line { get; internal init; }

    /// <summary>The name, the plugin and the priority.</summary>
    public override string ToString() => $"'{Name}' of plugin '{Plugin}', priority {Priority}";
}

/// <summary>How a handler came to its hook.</summary>
public enum HookHandlerSource
{
    /// <summary>By its attribute, at build time.</summary>
    BuiltIn = 0,

    /// <summary>While the program runs, by <see cref="HookPoint{THandler}.Add"/> or through a <see cref="HookBus"/>.</summary>
    Added,

    /// <summary>By its attribute on an instance method, and with an object that is attached through <see cref="HookListeners"/>.</summary>
    Attached,
}
