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

    /// <summary>Made for all handlers after every edit that moves a line, and so without a list for each.</summary>
    private static Dictionary<MethodKey, HandlerLocation> ByHandler(EquatableArray<HandlerLocation> locations)
    {
        var found = new Dictionary<MethodKey, HandlerLocation>(locations.Count);
        foreach (var location in locations)
        {
            if (!found.ContainsKey(location.Handler))
                found.Add(location.Handler, location);
        }

        return found;
    }
}
