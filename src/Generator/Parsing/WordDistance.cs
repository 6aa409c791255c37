using System.Text;

namespace Hooks.Generators.Parsing;

/// <summary>
/// How far one name is from another to a person who reads words: <c>MessageRecieved</c>, <c>received-message</c> and
/// <c>msg_received</c> are all close to <c>message_received</c>. It counts letters that must change.
/// </summary>
internal sealed class WordDistance
{
    /// <summary>What a word costs that is missing, or is another one: more than all slips of the pen in one word.</summary>
    private const int OtherWord = 3;

    private readonly string letters;
    private readonly List<string> words;

    /// <param name="name">The name that was written.</param>
    public WordDistance(string name)
    {
        words = Words(name);
        letters = string.Concat(words);
    }

    /// <summary>The distance to a name, or null where the two have too little in common.</summary>
    public int? To(string name)
    {
        var others = Words(name);
        var asLetters = ByLetters(string.Concat(others));
        var asWords = ByWords(others);
        return asLetters is null || asWords < asLetters ? asWords : asLetters;
    }

    /// <summary>Finds words that were run together or split.</summary>
    private int? ByLetters(string other)
    {
        var most = Math.Min(Math.Max(1, letters.Length / 4), Math.Min(letters.Length, other.Length) - 1);
        return Math.Abs(letters.Length - other.Length) <= most && Edits(letters, other) is var edits && edits <= most ? edits : null;
    }

    /// <summary>Finds words that are misspelt, shortened, missing, or in another order.</summary>
    private int? ByWords(List<string> others)
    {
        var pairs =
            from i in Enumerable.Range(0, words.Count)
            from j in Enumerable.Range(0, others.Count)
            let cost = OfWords(words[i], others[j])
            where cost is not null
            orderby cost, Math.Abs(i - j), i
            select (i, j, cost: cost!.Value);
        var places = new int?[words.Count];
        var (sum, own, matched) = (0, 0, new HashSet<int>());
        foreach (var (i, j, cost) in pairs)
        {
            if (places[i] is not null || !matched.Add(j))
                continue;
            places[i] = j;
            sum += cost;
            own += words[i].Length;
        }

        var alone = Math.Max(words.Count, others.Count) - matched.Count;
        if (own * 2 < Math.Min(letters.Length, others.Sum(word => word.Length)) || alone > matched.Count + 1 || matched.Count == 0)
            return null;
        var order = places.OfType<int>().ToList();
        var isInOrder = order.Zip(order.Skip(1), (one, next) => one < next).All(ascends => ascends);
        return sum + (alone * OtherWord) + (isInOrder ? 0 : 1);
    }

    private static int? OfWords(string one, string other)
    {
        if (one == other)
            return 0;
        if (IsShort(one, other) || IsShort(other, one))
            return 1;
        var most = Math.Max(one.Length, other.Length) / 3;
        return Math.Abs(one.Length - other.Length) <= most && Edits(one, other) is var edits && edits <= most ? edits : null;
    }

    /// <summary>Whether the letters of one word, the first among them, are in the other in that order: <c>msg</c>, <c>auth</c>.</summary>
    private static bool IsShort(string word, string full)
    {
        if (word.Length < 2 || word.Length >= full.Length || word[0] != full[0])
            return false;
        var at = 0;
        foreach (var letter in full)
        {
            if (at < word.Length && word[at] == letter)
                at++;
        }

        return at == word.Length;
    }

    /// <summary>The words of a name in lower case, however it joins them.</summary>
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]) || BeginsWord(name, i))
                End();
            if (char.IsLetterOrDigit(name[i]))
                word.Append(char.ToLowerInvariant(name[i]));
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary><c>toolCall</c> begins one at C, <c>LLMOutput</c> at O.</summary>
    private static bool BeginsWord(string name, int i) =>
        i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));

    /// <summary>Letters inserted, left out, replaced, or swapped with the next one.</summary>
    private static int Edits(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var edits = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    edits = Math.Min(edits, rows[i - 2, j - 2] + 1);
                rows[i, j] = edits;
            }
        }

        return rows[one.Length, other.Length];
    }
}
