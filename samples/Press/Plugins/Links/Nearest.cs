namespace Press.Plugins.Links;

/// <summary>Finds the text that somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>The nearest candidate, where no more of it is wrong than a typing error or two.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="candidates">What there is.</param>
    /// <param name="length">How much of the text is likely to be wrong: of a path, its last part.</param>
    internal static string? Find(string text, IEnumerable<string> candidates, int length)
    {
        int tolerance = Math.Max(2, length / 3);

        // Texts whose lengths differ more differ more; most candidates need no closer look.
        string? closest = Closest(text, candidates.Where(candidate => Math.Abs(candidate.Length - text.Length) <= tolerance));
        return closest is not null && Distance(text, closest) <= tolerance ? closest : null;
    }

    /// <summary>The nearest candidate; of two equal ones the first in ordinal order.</summary>
    internal static string? Closest(string text, IEnumerable<string> candidates) =>
        candidates.Order(StringComparer.Ordinal).MinBy(candidate => Distance(text, candidate));

    // Levenshtein's distance, one row at a time; letters of another case are alike.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 0; i < a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < b.Length; j++)
            {
                int change = char.ToLowerInvariant(a[i]) == char.ToLowerInvariant(b[j]) ? 0 : 1;
                int next = Math.Min(Math.Min(row[j] + 1, row[j + 1] + 1), diagonal + change);
                diagonal = row[j + 1];
                row[j + 1] = next;
            }
        }
        return row[b.Length];
    }
}
