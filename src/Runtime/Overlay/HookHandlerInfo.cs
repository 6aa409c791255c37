namespace Hooks;

/// <summary>What is known of one handler of a hook.</summary>
public sealed class HookHandlerInfo
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

    /// <summary>The priority that it asks for; lower runs first. <c>Before</c> and <c>After</c> may have moved it.</summary>
    public int Priority { get; }

    /// <summary>How the handler came to the hook.</summary>
    public HookHandlerSource Source { get; }

    /// <summary>Whether it runs round all that come after it: a handler with <see cref="AroundAttribute"/>.</summary>
    public bool IsAround { get; internal init; }

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
}
