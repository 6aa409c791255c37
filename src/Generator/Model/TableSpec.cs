namespace Hooks.Generators.Model;

/// <summary>One hook and the handlers that it runs, in order.</summary>
/// <param name="Handlers">Listeners among them, at the places where they run while they are attached.</param>
/// <param name="Instrumentation">What is measured of its dispatches.</param>
internal sealed record TableSpec(HookSpec Hook, EquatableArray<HandlerSpec> Handlers, Instrumentation Instrumentation)
{
    public bool IsMeasured => Instrumentation != Instrumentation.None;

    /// <summary>The handlers that always run.</summary>
    public EquatableArray<HandlerSpec> Called => Handlers.Where(handler => !handler.IsListener).ToEquatableArray();
}

/// <summary>The tables of one hook set: one emitted file.</summary>
/// <param name="FileName">The hint name, without its ending.</param>
/// <param name="HasOverlay">Whether handlers may change while the program runs.</param>
internal sealed record SetTables(SetSpec Set, string FileName, EquatableArray<TableSpec> Tables, bool HasOverlay)
{
    /// <summary>Whether a hook has a point, which says at least whether it has handlers.</summary>
    public bool HasPoints => Tables.Any(table => table.Hook.HasPoint);
}

/// <summary>What an assembly says of itself to compositions: one emitted file.</summary>
internal sealed record ExportsSpec(
    string AssemblyName,
    EquatableArray<string> Sets,
    EquatableArray<string> References,
    int CompositionDepth,
    EquatableArray<HandlerSpec> Handlers)
{
    /// <summary>The plugins that have more to say of themselves than their names.</summary>
    public IEnumerable<PluginSpec> Plugins => PluginSpec.Merged(Handlers.Select(handler => handler.Identity.Plugin)).Where(plugin => plugin.HasDescription);
}

/// <summary>The final tables of referenced hook sets: one emitted file for each set, and one that installs them.</summary>
/// <param name="Plugins">The plugins whose handlers it sees, by name.</param>
internal sealed record CompositionSpec(int Depth, EquatableArray<ComposedSet> Sets, EquatableArray<PluginSpec> Plugins);

/// <summary>The tables that a composition brings to one referenced set.</summary>
/// <param name="ClassName">The class that holds them.</param>
/// <param name="Tables">Hooks whose own assembly runs the right handlers already have a null table: see <paramref name="Unchanged"/>.</param>
/// <param name="Unchanged">The hooks for which the set's own assembly already runs these handlers in this order.</param>
/// <param name="HasOverlay">Whether handlers may change while the program runs.</param>
internal sealed record ComposedSet(
    SetSpec Set, string ClassName, string FileName, EquatableArray<TableSpec> Tables, EquatableArray<string> Unchanged, bool HasOverlay);

/// <summary>All that one compilation emits.</summary>
/// <param name="HasOverlay">Whether handlers may change while the program runs.</param>
internal sealed record AssemblyTables(
    string AssemblyName, bool HasOverlay, EquatableArray<SetTables> Own, ExportsSpec? Exports, CompositionSpec? Composition);
