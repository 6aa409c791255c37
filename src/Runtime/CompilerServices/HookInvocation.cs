using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>What an async hook gives back, boxed. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HookInvocation
{
    /// <summary>The task of a hook that gives nothing back.</summary>
    public static async Task<object?> Result(Task task)
    {
        await task.ConfigureAwait(false);
        return null;
    }

    /// <summary>The task of a hook that gives nothing back.</summary>
    public static Task<object?> Result(ValueTask task) => Result(task.AsTask());

    /// <summary>The task of a hook that gives something back.</summary>
    public static async Task<object?> Result<T>(Task<T> task) => await task.ConfigureAwait(false);

    /// <summary>The task of a hook that gives something back.</summary>
    public static async Task<object?> Result<T>(ValueTask<T> task) => await task.ConfigureAwait(false);
}
