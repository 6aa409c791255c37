namespace Hooks;

/// <summary>One hook of a bus. Dispatches run its table, which each reads once.</summary>
internal abstract class BusHook(HookBus bus, string name, BusShape shape) : BusHandlers
{
    public HookBus Bus => bus;

    public string Name => name;

    public BusShape Shape => shape;

    /// <summary>What its declaration says that a failure does.</summary>
    public HookErrorPolicy Errors { get; set; }

    /// <summary>Whether it was declared.</summary>
    public bool IsDeclared { get; set; }

    /// <summary>The declared hook that it is bridged to.</summary>
    public abstract HookPoint? Bridged { get; }

    /// <summary>The handlers that a dispatch would run now, in order.</summary>
    public abstract IReadOnlyList<HookHandlerInfo> Running { get; }

    public abstract bool HasHandlers { get; }

    /// <summary>Why a handler cannot be added; null where it can.</summary>
    public abstract InvalidOperationException? Refuses(BusHandler handler);

    /// <summary>The error of somebody who takes the hook for one of another shape.</summary>
    /// <param name="other">The shape that it was taken for.</param>
    /// <param name="use">What was to be done with it.</param>
    /// <param name="who">The handler that was to be added, or the declared hook that was to be bridged.</param>
    public InvalidOperationException WrongShape(BusShape other, BusUse use, string? who)
    {
        var user = use switch
        {
            BusUse.Declare => "This declaration",
            BusUse.Add or BusUse.AddAsync => $"Handler '{who}'",
            BusUse.Bridge => $"The hook set's '{who}'",
            _ => "This call",
        };
        var advice = use == BusUse.Bridge ? "Bridge it under another name." : $"Write {shape.Code(use, name)}.";
        return new($"{user} is for {other}, and hook '{name}' of bus '{bus.Name}' is {shape}. {advice}");
    }

    /// <summary>The error of a sync call that would have to await a handler.</summary>
    protected InvalidOperationException MustBeAwaited(string handler) =>
        new($"Hook '{name}' of bus '{bus.Name}' has a handler that must be awaited, '{handler}'. Write {shape.Code(BusUse.FireAsync, name)}.");
}

/// <summary>A hook whose handlers are these delegates.</summary>
internal abstract class BusHook<TSync, TAsync>(HookBus bus, string name, BusShape shape) : BusHook(bus, name, shape)
    where TSync : Delegate
    where TAsync : Delegate
{
    private volatile BusTable<TSync, TAsync> table = new(name, HookErrorPolicy.Default, []);
    private volatile BusBridge<TSync, TAsync>? bridge;
    private BusHandler? observing;

    public sealed override HookPoint? Bridged => bridge?.Point;

    public sealed override IReadOnlyList<HookHandlerInfo> Running =>
        Bridged?.Handlers ?? [.. table.Handlers.Select(handler => handler.Info)];

    public sealed override bool HasHandlers => Bridged?.HasHandlers ?? table.Handlers.Length > 0;

    protected BusTable<TSync, TAsync> Table => table;

    private HookErrorPolicy Policy =>
        Errors != HookErrorPolicy.Default ? Errors
        : Bus.Errors != HookErrorPolicy.Default ? Bus.Errors
        : Shape.IsFilter ? HookErrorPolicy.Stop
        : HookErrorPolicy.Continue;

    public sealed override InvalidOperationException? Refuses(BusHandler handler) => bridge?.Refuses(handler, this);

    /// <summary>Ties the hook to a declared one, or unties it.</summary>
    public void Connect(BusBridge<TSync, TAsync>? to)
    {
        bridge?.Mirror([]);
        bridge = to;
        Rebuild();
    }

    public sealed override void Rebuild()
    {
        BusHandler[] enabled = [.. All.Where(handler => Bus.IsEnabled(Name, handler))];
        if (bridge is null)
        {
            table = new(Name, Policy, enabled);
            return;
        }

        bridge.Mirror(Bus.HasObservers ? [observing ??= Observing(), .. enabled] : enabled);
        table = bridge.Table;
    }

    /// <summary>A handler that shows the value to the observers of the bus.</summary>
    protected abstract TSync Observe();

    private BusHandler Observing() =>
        new(Observe(), isAsync: false, new("HookBus.AddAny", Bus.Name, int.MinValue, HookHandlerSource.Added));
}
