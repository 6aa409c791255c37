using Hooks.Generators.Model;

namespace Hooks.Generators.Composing;

/// <summary>A referenced assembly before the one that refers to it, as the exports list them; then by name.</summary>
internal static class AssemblyOrder
{
    public static IReadOnlyDictionary<string, int> Of(string own, EquatableArray<ReferenceSpec> references)
    {
        var waiting = references
            .GroupBy(reference => reference.Assembly)
            .ToDictionary(group => group.Key, group => new HashSet<string>(group.First().References));
        foreach (var wanted in waiting.Values)
            wanted.IntersectWith(waiting.Keys);

        var order = new Dictionary<string, int>();
        while (waiting.Count > 0)
        {
            var free = waiting.Where(entry => entry.Value.Count == 0).Select(entry => entry.Key).ToList();
            // Hostile exports can refer in a circle; names break it.
            var next = (free.Count > 0 ? free : [.. waiting.Keys]).OrderBy(name => name, StringComparer.Ordinal).First();
            waiting.Remove(next);
            foreach (var wanted in waiting.Values)
                wanted.Remove(next);
            order[next] = order.Count;
        }

        order[own] = order.Count;
        return order;
    }
}
