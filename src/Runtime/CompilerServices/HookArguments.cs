using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>The boxed arguments with which a hook is fired by its name. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookArguments
{
    private readonly HookInfo hook;
    private readonly object?[] values;

    internal HookArguments(HookInfo hook, object?[] values, CancellationToken token)
    {
        this.hook = hook;
        this.values = values;
        Token = token;
        if (values.Length != hook.Parameters.Count)
        {
            throw new ArgumentException(
                $"Hook '{hook.Name}' takes {hook.Parameters.Count} argument{(hook.Parameters.Count == 1 ? "" : "s")}, "
                + $"and {values.Length} {(values.Length == 1 ? "is" : "are")} given. It is '{hook.Signature}'.");
        }
    }

    /// <summary>The token of an async dispatch.</summary>
    public CancellationToken Token { get; }

    /// <summary>One argument.</summary>
    /// <exception cref="ArgumentException">It is of another type, or null where the type has no null.</exception>
    public T Get<T>(int index) => values[index] switch
    {
        T value => value,
        null when default(T) is null => default!,
        var other => throw Wrong(index, other),
    };

    private ArgumentException Wrong(int index, object? value)
    {
        var parameter = hook.Parameters[index];
        return new ArgumentException(
            $"Argument {index + 1} '{parameter.Name}' of hook '{hook.Name}' is {(value is null ? "null" : $"'{TypeText.Of(value.GetType())}'")}, "
            + $"and '{parameter.Type}' is needed.");
    }
}
