using System.Collections.Immutable;
using Hooks.Generators.Model;

namespace Hooks.Generators.Composing;

/// <summary>Brings hooks and handlers together: what runs where, and in which order.</summary>
internal static class Composer
{
    /// <param name="exported">The handlers of the references, where they are composed.</param>
    public static AssemblyTables Compose(
        CompilationSpec compilation,
        ImmutableArray<HookSpec> hooks,
        ImmutableArray<HandlerSpec> handlers,
        EquatableArray<ReferenceSpec> references,
        ImmutableArray<HandlerSpec> exported)
    {
        var wiring = new Wiring(compilation, handlers, references, exported);
        var sets = hooks
            .GroupBy(hook => hook.Set)
            .OrderBy(set => set.Key.MetadataName, StringComparer.Ordinal)
            .ToList();
        var fileNames = UniqueNames.OfFiles(sets.Select(set => set.Key.MetadataName));
        var own = sets.Select(set => new SetTables(
            set.Key,
            fileNames[set.Key.MetadataName],
            Sorted(set).Select(hook => wiring.Table(hook)).ToEquatableArray(),
            compilation.HasOverlay));
        var depth = compilation.Composes ? 1 + references.Select(reference => reference.CompositionDepth).Append(0).Max() : 0;
        return new AssemblyTables(
            compilation.AssemblyName,
            compilation.HasOverlay,
            own.ToEquatableArray(),
            Exports(compilation, hooks, handlers, references, depth),
            compilation.Composes ? new CompositionSpec(depth, ComposedSets(compilation, references, wiring).ToEquatableArray(), wiring.Plugins) : null);
    }

    private static IEnumerable<HookSpec> Sorted(IEnumerable<HookSpec> hooks) => hooks.OrderBy(hook => hook.Method, StringComparer.Ordinal);

    private static ExportsSpec? Exports(
        CompilationSpec compilation,
        ImmutableArray<HookSpec> hooks,
        ImmutableArray<HandlerSpec> handlers,
        EquatableArray<ReferenceSpec> references,
        int depth)
    {
        var sets = hooks.Where(hook => hook.IsOpen).Select(hook => hook.Set.MetadataName).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
        var exported = handlers
            .Where(handler => handler.Thunk is not null)
            .OrderBy(handler => handler.Identity.Type, StringComparer.Ordinal)
            .ThenBy(handler => handler.Identity.Method, StringComparer.Ordinal)
            .ThenBy(handler => handler.Identity.ParameterTypes, StringComparer.Ordinal)
            .ThenBy(handler => handler.Hook.Assembly, StringComparer.Ordinal)
            .ThenBy(handler => handler.Hook.Set, StringComparer.Ordinal)
            .ThenBy(handler => handler.Hook.Method, StringComparer.Ordinal)
            .ThenBy(handler => handler.Place.Priority)
            .ThenBy(handler => handler.Name, StringComparer.Ordinal)
            .ToEquatableArray();
        return sets.Count + exported.Count + depth == 0
            ? null
            : new ExportsSpec(compilation.AssemblyName, sets, references.Select(reference => reference.Assembly).ToEquatableArray(), depth, exported);
    }

    private static IEnumerable<ComposedSet> ComposedSets(CompilationSpec compilation, EquatableArray<ReferenceSpec> references, Wiring wiring)
    {
        var sets = references
            .SelectMany(reference => reference.Hooks.Select(hook => (reference, hook)))
            .GroupBy(entry => entry.hook.Set, entry => entry)
            .OrderBy(set => set.Key.MetadataName, StringComparer.Ordinal)
            .ThenBy(set => set.Key.Assembly, StringComparer.Ordinal)
            .ToList();
        var fileNames = UniqueNames.OfFiles(sets.Select(set => FullName(set.Key)));
        var classNames = UniqueNames.OfClasses(sets.Select(set => FullName(set.Key)));
        foreach (var set in sets)
        {
            var tables = new List<TableSpec>();
            var unchanged = new List<string>();
            foreach (var hook in Sorted(set.Select(entry => entry.hook)))
            {
                var table = wiring.Table(hook);
                if (wiring.IsOwnTable(table, set.First().reference))
                    unchanged.Add(hook.Method);
                else
                    tables.Add(table);
            }

            yield return new ComposedSet(
                set.Key,
                classNames[FullName(set.Key)],
                fileNames[FullName(set.Key)],
                tables.ToEquatableArray(),
                unchanged.ToEquatableArray(),
                compilation.HasOverlay);
        }
    }

    private static string FullName(SetSpec set) => $"{set.MetadataName}.{set.Assembly}";
}
