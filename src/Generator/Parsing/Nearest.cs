using System.Collections.Immutable;
using Hooks.Generators.Diagnostics;

namespace Hooks.Generators.Parsing;

/// <summary>The names that a misspelt one was probably meant to be.</summary>
internal static class Nearest
{
    private const int Most = 5;

    /// <summary>How much farther than the nearest name another one may be, unless that one has the same words.</summary>
    private const int Spread = 1;

    /// <summary>The nearest names, best first; none where nothing is near.</summary>
    /// <param name="isPreferred">Which names win over others that are as near.</param>
    /// <param name="meaning">What a name stands for, where several may stand for one: each is offered once.</param>
    public static ImmutableArray<string> To(
        string name, IEnumerable<string> names, Func<string, bool>? isPreferred = null, Func<string, object>? meaning = null)
    {
        var distance = new WordDistance(name);
        var near = names
            .Distinct()
            .Select(other => (Name: other, Distance: distance.To(other)))
            .Where(candidate => candidate.Distance is not null)
            .Select(candidate => (candidate.Name, candidate.Distance, Rank: candidate.Distance + (isPreferred?.Invoke(candidate.Name) == false ? 1 : 0)))
            .OrderBy(candidate => candidate.Rank)
            .ThenBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name.Contains('_') == name.Contains('_') ? 0 : 1)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .ToList();
        if (near.Count > 0 && near[0].Distance == 0)
            near.RemoveAll(candidate => candidate.Distance > 0);
        return
        [
            .. near.Where(candidate => candidate.Rank <= near[0].Rank + Spread)
                .GroupBy(candidate => meaning is null ? candidate.Name : meaning(candidate.Name), candidate => candidate.Name)
                .Select(same => same.First())
                .Take(Most),
        ];
    }

    /// <summary>Ends a message: <c>. Did you mean 'a', 'b' or 'c'?</c>; nothing where there is no name.</summary>
    public static string Question(ImmutableArray<string> names)
    {
        if (names.IsEmpty)
            return "";
        var quoted = names.Select(name => $"'{name}'").ToList();
        var last = quoted[quoted.Count - 1];
        return $". Did you mean {(quoted.Count == 1 ? last : $"{string.Join(", ", quoted.Take(quoted.Count - 1))} or {last}")}?";
    }

    /// <summary>What a fix needs to write one of the names.</summary>
    public static ImmutableDictionary<string, string?> Properties(string written, ImmutableArray<string> names) =>
        names.IsEmpty
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty
                .Add(Rules.WrittenName, written)
                .Add(Rules.NearestNames, string.Join("\n", names));
}
