using System.Collections.Immutable;
using Hooks.Generators.Model;

namespace Hooks.Generators.Composing;

/// <summary>The handlers of every hook that a compilation sees, and their order.</summary>
internal sealed class Wiring
{
    private readonly ILookup<HookKey, HandlerSpec> handlers;
    private readonly ILookup<HookKey, HandlerSpec> exported;
    private readonly IReadOnlyDictionary<string, int> assemblies;
    private readonly CompilationSpec compilation;

    /// <param name="exported">The handlers of the references, where they are composed.</param>
    public Wiring(
        CompilationSpec compilation, ImmutableArray<HandlerSpec> own, EquatableArray<ReferenceSpec> references, ImmutableArray<HandlerSpec> exported)
    {
        this.compilation = compilation;
        this.exported = exported.ToLookup(handler => handler.Hook);
        var kept = exported.Concat(own).Where(handler => !compilation.Composes || !compilation.Removed.Any(handler.Identity.IsCalled)).ToList();
        Denied = [.. kept.Where(IsDenied)];
        Plugins = PluginSpec.Merged(kept.Select(handler => handler.Identity.Plugin)).ToEquatableArray();
        handlers = kept
            .Where(handler => !IsDenied(handler))
            .Select(handler => compilation.Composes ? Reordered(handler, compilation.Reordered) : handler)
            .ToLookup(handler => handler.Hook);
        assemblies = AssemblyOrder.Of(compilation.AssemblyName, references);
    }

    /// <summary>The handlers whose plugins this composition denies what their hooks ask for. They are in no table.</summary>
    public ImmutableArray<HandlerSpec> Denied { get; }

    /// <summary>The plugins that bring handlers, by name.</summary>
    public EquatableArray<PluginSpec> Plugins { get; }

    /// <summary>Whether no other assembly can bring more handlers to the hook.</summary>
    public bool IsFinal(HookSpec hook) => compilation.Composes || (hook.Set.Assembly == compilation.AssemblyName && !hook.IsOpen);

    public TableSpec Table(HookSpec hook) => new(hook, Order(hook).Handlers.ToEquatableArray(), compilation.Instrumentation);

    public OrderedHandlers Order(HookSpec hook) => HandlerOrder.Sort(Of(hook, handlers), assemblies);

    /// <summary>
    /// Whether the set's own assembly, which composes nothing, runs the same handlers in the same order. It cannot measure
    /// them as this one asks.
    /// </summary>
    public bool IsOwnTable(TableSpec table, ReferenceSpec declaring)
    {
        if (declaring.CompositionDepth > 0 || table.IsMeasured)
            return false;
        var own = Of(table.Hook, exported).Where(handler => handler.Identity.Assembly == declaring.Assembly);
        return HandlerOrder.Sort(own, assemblies).Handlers.SequenceEqual(table.Handlers);
    }

    private bool IsDenied(HandlerSpec handler) =>
        compilation.Composes && compilation.Denied.Any(denied => denied.Plugin == handler.Plugin && denied.Permission == handler.Permission);

    /// <summary>A hook's own handlers, and those round every hook of its set that may be round it.</summary>
    private IEnumerable<HandlerSpec> Of(HookSpec hook, ILookup<HookKey, HandlerSpec> handlers) => handlers[hook.Key].Concat(
        handlers[hook.Key.EveryOfSet].Select(handler => SetArounds.For(handler, hook)).OfType<HandlerSpec>().Where(handler => !IsDenied(handler)));

    private static HandlerSpec Reordered(HandlerSpec handler, EquatableArray<ReorderSpec> reordered) =>
        reordered.LastOrDefault(reorder => handler.Identity.IsCalled(reorder.Handler)) is { } reorder
            ? handler with { Place = handler.Place with { Priority = reorder.Priority } }
            : handler;
}
