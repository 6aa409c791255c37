using System.Globalization;
using System.Text;

namespace Agent.Plugins.Guard;

/// <summary>
/// Characters that a reader does not see and a machine obeys: control characters, zero-width ones, those that
/// turn the direction of text round, and the "tags" that spell a second, invisible text.
/// </summary>
internal static class Hidden
{
    private const int ZeroWidthJoiner = 0x200D;

    internal static bool IsIn(string text) => text.EnumerateRunes().Any(IsHidden);

    internal static string Remove(string text) =>
        IsIn(text) ? Rewrite(text, static (_, _) => { }) : text;

    internal static string Show(string text) =>
        IsIn(text) ? Rewrite(text, static (kept, rune) => kept.Append($"\\u{{{rune.Value:x4}}}")) : text;

    private static string Rewrite(string text, Action<StringBuilder, Rune> replace)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
                replace(kept, rune);
            else
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not ('\n' or '\r' or '\t'),
        UnicodeCategory.Format => rune.Value != ZeroWidthJoiner, // it holds emoji such as families together
        _ => false,
    };
}
