using Hooks.CompilerServices;

namespace Hooks;

/// <summary>What somebody does with a hook of a bus, for messages.</summary>
internal enum BusUse
{
    Declare,
    Add,
    AddAsync,
    Fire,
    FireAsync,
    Bridge,
}

/// <summary>What a hook of a bus passes. A handler and a call must have the very same.</summary>
internal readonly record struct BusShape(bool IsFilter, Type Value, Type Context)
{
    private bool HasValue => Value != typeof(HookVoid);

    private bool HasContext => Context != typeof(HookVoid);

    private string TypeArguments => !HasValue ? ""
        : !HasContext ? $"<{TypeText.Of(Value)}>"
        : $"<{TypeText.Of(Value)}, {TypeText.Of(Context)}>";

    public static BusShape Action<T>() => new(false, typeof(T), typeof(HookVoid));

    public static BusShape Filter<T, TContext>() => new(true, typeof(T), typeof(TContext));

    /// <summary>What to write for a hook of this shape.</summary>
    public string Code(BusUse use, string hook)
    {
        var method = use switch
        {
            BusUse.Declare => IsFilter ? "DeclareFilter" : "DeclareAction",
            BusUse.Add => IsFilter ? "AddFilter" : "AddAction",
            BusUse.AddAsync => IsFilter ? "AddFilterAsync" : "AddActionAsync",
            BusUse.Fire => IsFilter ? "Apply" : "Do",
            _ => IsFilter ? "ApplyAsync" : "DoAsync",
        };
        var hasMore = use is BusUse.Add or BusUse.AddAsync || (use != BusUse.Declare && HasValue);
        return $"{method}{TypeArguments}(\"{hook}\"{(hasMore ? ", …" : "")})";
    }

    public override string ToString() => (IsFilter ? "a filter" : "an action")
        + (HasValue ? $" of '{TypeText.Of(Value)}'" : " without a value")
        + (HasContext ? $" with the context '{TypeText.Of(Context)}'" : "");
}
