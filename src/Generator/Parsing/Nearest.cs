namespace Hooks.Generators.Parsing;

/// <summary>The name that a misspelt one was probably meant to be.</summary>
internal static class Nearest
{
    public static string? To(string name, IEnumerable<string> names)
    {
        var best = names
            .Select(other => (other, distance: Distance(Fold(name), Fold(other))))
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.other, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.other is not null && best.distance <= 1 + (name.Length / 4) ? best.other : null;
    }

    /// <summary><c>MessageReceived</c> and <c>message_received</c> are one word to a person.</summary>
    private static string Fold(string name) => name.Replace("_", "").Replace("-", "").ToLowerInvariant();

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(row[j], row[j - 1]));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[other.Length];
    }
}
