using Hooks.CompilerServices;

namespace Hooks;

/// <summary>What is known of one hook: a row of the <see cref="HookCatalog"/>.</summary>
public sealed class HookInfo
{
    private readonly HookSet set;
    private readonly HookDescription description;

    internal HookInfo(HookSet set, HookDescription description, IReadOnlyList<HookHandlerInfo> handlers)
    {
        this.set = set;
        this.description = description;
        Handlers = handlers;
        Parameters = [.. description.Parameters.Select(parameter => new HookParameterInfo(parameter))];
    }

    /// <summary>The hook's name.</summary>
    public string Name => description.Name;

    /// <summary>The name of the method that fires it.</summary>
    public string Method => description.Method;

    /// <summary>The full name of the class that declares it.</summary>
    public string Set => (set.Type.FullName ?? set.Type.Name).Replace('+', '.');

    /// <summary>The name of the assembly that declares it.</summary>
    public string Assembly => set.Type.Assembly.GetName().Name!;

    /// <summary>What its signature says it is.</summary>
    public HookKind Kind => description.Kind;

    /// <summary>Whether it returns a task.</summary>
    public bool IsAsync => description.IsAsync;

    /// <summary>What a failing handler does.</summary>
    public HookErrorPolicy Errors => description.Errors;

    /// <summary>The method as C# declares it, such as <c>string TheContent(string content, Post post)</c>.</summary>
    public string Signature => description.Signature;

    /// <summary>The parameters, without the token of an async hook.</summary>
    public IReadOnlyList<HookParameterInfo> Parameters { get; }

    /// <summary>What it is for: its <see cref="HookAttribute.Summary"/>, else its documentation's; null where it has none.</summary>
    public string? Summary => description.Summary;

    /// <summary>The permission that its handlers' plugins declare; <see langword="null"/> where it asks for none.</summary>
    public string? Permission => description.Permission;

    /// <summary>The handlers in order, those that are switched off too.</summary>
    public IReadOnlyList<HookHandlerInfo> Handlers { get; }

    /// <summary>Its point, through which handlers change; null where it is generic or final.</summary>
    public HookPoint? Point => description.Point;

    /// <summary>Whether it can be fired by its name.</summary>
    public bool CanBeInvoked => description.NotInvocable is null;

    /// <summary>Fires the hook.</summary>
    /// <param name="arguments">The arguments, each of the parameter's own type or a derived one.</param>
    /// <returns>
    /// What the hook gives back; of a filter in place the changed value, of an action <see langword="null"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="arguments"/> is null.</exception>
    /// <exception cref="ArgumentException">The number or a type is wrong; the message names the argument.</exception>
    /// <exception cref="InvalidOperationException">The hook is async, or cannot be fired by its name.</exception>
    public object? Invoke(params object?[] arguments)
    {
        if (IsAsync)
            throw new InvalidOperationException($"Hook '{Name}' is async. Use InvokeAsync, and await it.");
        return Fire(arguments, CancellationToken.None);
    }

    /// <summary>Fires the hook, which may be sync or async.</summary>
    /// <param name="arguments">The arguments, without the token.</param>
    /// <param name="cancellationToken">The token of an async hook that takes one.</param>
    /// <returns>See <see cref="Invoke"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="arguments"/> is null.</exception>
    /// <exception cref="ArgumentException">The number or a type is wrong; the message names the argument.</exception>
    /// <exception cref="InvalidOperationException">The hook cannot be fired by its name.</exception>
    public async Task<object?> InvokeAsync(object?[] arguments, CancellationToken cancellationToken = default)
    {
        var result = Fire(arguments, cancellationToken);
        return IsAsync ? await ((Task<object?>)result!).ConfigureAwait(false) : result;
    }

    /// <summary>The signature and the set.</summary>
    public override string ToString() => $"{Name}: {Signature} of {Set}";

    private object? Fire(object?[] arguments, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (description.NotInvocable is { } reason)
            throw new InvalidOperationException($"Hook '{Name}' cannot be fired by its name: {reason}. Call '{Set}.{Method}'.");
        return set.Invoke(Method, new HookArguments(this, arguments, token));
    }
}

/// <summary>A parameter of a hook, as text.</summary>
public sealed class HookParameterInfo
{
    internal HookParameterInfo(string declaration)
    {
        var space = declaration.LastIndexOf(' ');
        Type = declaration[..space];
        Name = declaration[(space + 1)..];
    }

    /// <summary>The parameter's name.</summary>
    public string Name { get; }

    /// <summary>The parameter's type, as C# names it.</summary>
    public string Type { get; }
}
