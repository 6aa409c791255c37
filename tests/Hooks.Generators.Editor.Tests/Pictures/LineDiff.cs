namespace Hooks.Generators.Editor.Tests.Pictures;

/// <summary>What changes between two texts, line by line.</summary>
internal static class LineDiff
{
    /// <summary>The lines that go (<c>-</c>), come (<c>+</c>) and stay, with one that stays before and after.</summary>
    public static IReadOnlyList<(char Sign, string Text)> Of(string[] before, string[] after)
    {
        var lines = All(before, after);
        var first = lines.FindIndex(line => line.Sign != ' ');
        var last = lines.FindLastIndex(line => line.Sign != ' ');
        return lines[Math.Max(0, first - 1)..Math.Min(lines.Count, last + 2)];
    }

    private static List<(char Sign, string Text)> All(string[] before, string[] after)
    {
        // How many lines the rests of both texts have in common.
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var lines = new List<(char, string)>();
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                lines.Add((' ', before[i++]));
                j++;
            }
            else if (i < before.Length && (j == after.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(('-', before[i++]));
            }
            else
            {
                lines.Add(('+', after[j++]));
            }
        }

        return lines;
    }
}
