using Hooks.Generators.Model;

namespace Hooks.Generators.Composing;

/// <summary>Brings what cannot be a hook together, class by class.</summary>
internal static class Refusals
{
    public static EquatableArray<RefusedSet> Of(IEnumerable<RefusedHookSpec> refused)
    {
        var sets = refused
            .GroupBy(hook => hook.Set)
            .OrderBy(set => set.Key.MetadataName, StringComparer.Ordinal)
            .ToList();
        var fileNames = UniqueNames.OfFiles(sets.Select(set => set.Key.MetadataName));
        return sets
            .Select(set => new RefusedSet(
                set.Key,
                fileNames[set.Key.MetadataName].Replace('`', '-'),
                set.OrderBy(hook => hook.Declaration, StringComparer.Ordinal).ToEquatableArray()))
            .ToEquatableArray();
    }
}
