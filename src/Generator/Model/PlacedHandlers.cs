namespace Hooks.Generators.Model;

/// <summary>Where handlers stand, to be asked for one by one.</summary>
internal sealed class PlacedHandlers(EquatableArray<HandlerLocation> locations) : IEquatable<PlacedHandlers>
{
    private readonly EquatableArray<HandlerLocation> locations = locations;
    private readonly Lazy<Dictionary<MethodKey, HandlerLocation>> byHandler =
        new(() => ByHandler(locations));

    /// <summary>Null where nothing is known: of a reference that says nothing of it.</summary>
    public HandlerLocation? Of(MethodKey handler) => byHandler.Value.TryGetValue(handler, out var location) ? location : null;

    public bool Equals(PlacedHandlers? other) => other is not null && locations.Equals(other.locations);

    public override bool Equals(object? obj) => Equals(obj as PlacedHandlers);

    public override int GetHashCode() => locations.GetHashCode();

    /// <summary>Made for all handlers after every edit that moves a line. Of two places of one handler the first counts.</summary>
    private static Dictionary<MethodKey, HandlerLocation> ByHandler(EquatableArray<HandlerLocation> locations)
    {
        var found = new Dictionary<MethodKey, HandlerLocation>(locations.Count);
        for (var i = locations.Count - 1; i >= 0; i--)
            found[locations[i].Handler] = locations[i];
        return found;
    }
}
