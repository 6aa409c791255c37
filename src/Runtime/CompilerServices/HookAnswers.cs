using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>The answers of a collecting hook. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HookAnswers
{
    /// <summary>What was gathered before a handler with <c>[Around]</c>, and what that one answered for all after it.</summary>
    public static IReadOnlyList<T> Join<T>(List<T>? gathered, IReadOnlyList<T>? rest)
    {
        if (gathered is null)
            return rest ?? [];
        if (rest is not null)
            gathered.AddRange(rest);
        return gathered;
    }
}
