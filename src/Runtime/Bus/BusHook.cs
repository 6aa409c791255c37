namespace Hooks;

/// <summary>
/// One hook of a bus: its handlers in order, and the table that dispatches run. The handlers change under the bus's
/// lock, and each change makes a new table; a dispatch reads the table once.
/// </summary>
internal abstract class BusHook(string bus, string name, BusShape shape)
{
    private readonly List<BusHandler> handlers = [];

    public string Name => name;

    public BusShape Shape => shape;

    /// <summary>What its declaration says that a failure does.</summary>
    public HookErrorPolicy Errors { get; set; }

    /// <summary>Whether the hook stays when its last handler goes.</summary>
    public bool IsDeclared { get; set; }

    /// <summary>All handlers in order, disabled ones included.</summary>
    public IReadOnlyList<BusHandler> Handlers => handlers;

    /// <summary>The handlers that a dispatch would run now, in order.</summary>
    public abstract IReadOnlyList<BusHandler> Running { get; }

    /// <summary>Puts a handler behind those of its priority.</summary>
    public void Insert(BusHandler handler) =>
        handlers.Insert(handlers.FindLastIndex(other => other.Info.Priority <= handler.Info.Priority) + 1, handler);

    public int RemoveAll(Predicate<BusHandler> which) => handlers.RemoveAll(which);

    /// <summary>Makes the table anew from those of the handlers that are enabled.</summary>
    /// <param name="isEnabled">Whether a handler is enabled.</param>
    /// <param name="busErrors">The bus's own policy.</param>
    public abstract void Rebuild(Func<BusHandler, bool> isEnabled, HookErrorPolicy busErrors);

    /// <summary>The error of somebody who takes the hook for one of another shape.</summary>
    public InvalidOperationException WrongShape(BusShape other, BusUse use, string? handler)
    {
        var who = use switch
        {
            BusUse.Declare => "This declaration",
            BusUse.Add or BusUse.AddAsync => $"Handler '{handler}'",
            _ => "This call",
        };
        return new($"{who} is for {other}, and hook '{name}' of bus '{bus}' is {shape}. Write {shape.Code(use, name)}.");
    }

    /// <summary>The error of a sync call that would have to await a handler.</summary>
    protected InvalidOperationException MustBeAwaited(string handler) =>
        new($"Hook '{name}' of bus '{bus}' has a handler that must be awaited, '{handler}'. Write {shape.Code(BusUse.FireAsync, name)}.");
}

/// <summary>A hook whose handlers are these delegates.</summary>
internal abstract class BusHook<TSync, TAsync>(string bus, string name, BusShape shape) : BusHook(bus, name, shape)
    where TSync : Delegate
    where TAsync : Delegate
{
    private volatile BusTable<TSync, TAsync> table = new(name, HookErrorPolicy.Default, []);

    public sealed override IReadOnlyList<BusHandler> Running => table.Handlers;

    protected BusTable<TSync, TAsync> Table => table;

    public sealed override void Rebuild(Func<BusHandler, bool> isEnabled, HookErrorPolicy busErrors)
    {
        var errors = Errors != HookErrorPolicy.Default ? Errors
            : busErrors != HookErrorPolicy.Default ? busErrors
            : Shape.IsFilter ? HookErrorPolicy.Stop
            : HookErrorPolicy.Continue;
        table = new(Name, errors, [.. Handlers.Where(isEnabled)]);
    }
}
