namespace Hooks.Generators.Model;

/// <summary>What a plugin says of itself.</summary>
/// <param name="ApiVersion">0 where it says none.</param>
internal sealed record PluginSpec(string Id, string? Version, int ApiVersion, EquatableArray<string> Permissions)
{
    /// <summary>A plugin that says nothing of itself.</summary>
    public PluginSpec(string id)
        : this(id, null, 0, EquatableArray<string>.Empty)
    {
    }

    /// <summary>Whether there is more to tell than the name.</summary>
    public bool HasDescription => Version is not null || ApiVersion != 0 || Permissions.Count > 0;

    public bool Declares(string permission) => Permissions.Any(declared => declared == permission);

    /// <summary>Each plugin once, by name.</summary>
    public static IEnumerable<PluginSpec> Merged(IEnumerable<PluginSpec> plugins) => plugins
        .GroupBy(plugin => plugin.Id)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.Aggregate((one, other) => one == other ? one : one.And(other)));

    /// <summary>One plugin of what two declarations of it say: the first word counts, and the permissions of both.</summary>
    public PluginSpec And(PluginSpec other) => new(
        Id,
        Version ?? other.Version,
        ApiVersion != 0 ? ApiVersion : other.ApiVersion,
        Permissions.Concat(other.Permissions).Distinct().OrderBy(permission => permission, StringComparer.Ordinal).ToEquatableArray());
}
