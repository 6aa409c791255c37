using System.Collections.Immutable;
using Hooks.Generators.Model;

namespace Hooks.Generators.Composing;

/// <summary>Brings tables together with what a catalog shows: the sets that an assembly registers.</summary>
internal static class Registrar
{
    public static RegistrationSpec Register(AssemblyTables tables, ImmutableArray<HookDisplaySpec> displays)
    {
        var shown = displays.Where(display => display.IsListed).GroupBy(display => display.Hook).ToDictionary(group => group.Key, group => group.First());
        var own = tables.Own.Select(set => (set.Set, set.FileName, Hooks: set.Tables
            .Where(table => shown.ContainsKey(table.Hook.Key))
            .Select(table => new RegisteredHook(table.Hook, shown[table.Hook.Key], table.Handlers))
            .ToEquatableArray()));
        var composed = (tables.Composition?.Sets.Items ?? []).Select(set => (set.Set, FileName: $"{set.FileName}.Composed", Hooks: set.Tables
            .Select(table => new RegisteredHook(table.Hook, null, table.Handlers))
            .ToEquatableArray()));
        var sets = own.Concat(composed).Where(set => tables.HasOverlay && set.Hooks.Count > 0).ToList();
        var names = UniqueNames.OfClasses(sets.Select(set => Name(set.Set)));
        return new RegistrationSpec(
            tables.AssemblyName,
            sets.Select(set => new RegisteredSet(set.Set, tables.AssemblyName, set.FileName, names[Name(set.Set)], set.Hooks)).ToEquatableArray());
    }

    // After every edit that moves a line, the next two walk through all handlers.
    public static PlacedSet Place(RegisteredSet set, PlacedHandlers placed)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        foreach (var hook in set.Hooks)
        {
            foreach (var handler in hook.Handlers)
                lines.Add(Line(handler, placed));
        }

        return new PlacedSet(set, new(lines.ToImmutable()));
    }

    public static ExportedPlaces Export(AssemblyTables tables, PlacedHandlers placed)
    {
        // Those of one method stand beside each other.
        var locations = ImmutableArray.CreateBuilder<HandlerLocation>();
        MethodKey? last = null;
        foreach (var handler in tables.Exports?.Handlers.Items ?? [])
        {
            var key = handler.Identity.Key;
            if (!key.Equals(last) && placed.Of(key) is { } location)
                locations.Add(location);
            last = key;
        }

        return new ExportedPlaces(tables.AssemblyName, new(locations.ToImmutable()));
    }

    private static SourceLine Line(HandlerSpec handler, PlacedHandlers placed) =>
        placed.Of(handler.Identity.Key) is { } location ? new(location.Path, location.Line) : new("", 0);

    private static string Name(SetSpec set) => $"{set.MetadataName}.{set.Assembly}";
}
