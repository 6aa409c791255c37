using System.Collections.Immutable;
using Hooks.Generators.Model;

namespace Hooks.Generators.Composing;

/// <summary>Brings tables together with what a catalog shows: the sets that an assembly registers.</summary>
internal static class Registrar
{
    public static RegistrationSpec Register(
        AssemblyTables tables, ImmutableArray<HookDisplaySpec> displays, PlacedHandlers placed)
    {
        var shown = displays.Where(display => display.IsListed).GroupBy(display => display.Hook).ToDictionary(group => group.Key, group => group.First());
        var own = tables.Own.Select(set => (set.Set, set.FileName, Hooks: set.Tables
            .Where(table => shown.ContainsKey(table.Hook.Key))
            .Select(table => Hook(table, shown[table.Hook.Key], placed))
            .ToEquatableArray()));
        var composed = (tables.Composition?.Sets.Items ?? []).Select(set => (set.Set, FileName: $"{set.FileName}.Composed", Hooks: set.Tables
            .Select(table => Hook(table, null, placed))
            .ToEquatableArray()));
        var sets = own.Concat(composed).Where(set => tables.HasOverlay && set.Hooks.Count > 0).ToList();
        var names = UniqueNames.OfClasses(sets.Select(set => Name(set.Set)));
        return new RegistrationSpec(
            tables.AssemblyName,
            sets.Select(set => new RegisteredSet(set.Set, tables.AssemblyName, set.FileName, names[Name(set.Set)], set.Hooks)).ToEquatableArray(),
            (tables.Exports?.Handlers.Items ?? [])
                .Select(handler => handler.Identity.Key)
                .Distinct()
                .Select(placed.Of)
                .OfType<HandlerLocation>()
                .ToEquatableArray());
    }

    private static string Name(SetSpec set) => $"{set.MetadataName}.{set.Assembly}";

    private static RegisteredHook Hook(TableSpec table, HookDisplaySpec? display, PlacedHandlers placed) =>
        new(table.Hook, display, table.Handlers.Select(handler => Handler(handler, placed)).ToEquatableArray());

    private static RegisteredHandler Handler(HandlerSpec handler, PlacedHandlers placed)
    {
        var location = placed.Of(handler.Identity.Key);
        return new RegisteredHandler(
            handler.Name,
            handler.Plugin,
            handler.Identity.Plugin.Version,
            handler.Place.Priority,
            location?.Path ?? "",
            location?.Line ?? 0,
            handler.Call.Receiver,
            handler.IsAround);
    }
}
