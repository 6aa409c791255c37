using System.Text;

namespace Hooks.Generators.Composing;

/// <summary>Names for what is emitted of several types. They must differ by more than case; where two do not, a digest tells them apart.</summary>
internal static class UniqueNames
{
    /// <summary>The names of files.</summary>
    public static Dictionary<string, string> OfFiles(IEnumerable<string> names) => Of(names, name => name, '-');

    /// <summary>The names of classes.</summary>
    public static Dictionary<string, string> OfClasses(IEnumerable<string> names) => Of(names, Identifier, '_');

    private static Dictionary<string, string> Of(IEnumerable<string> names, Func<string, string> spell, char separator) => names
        .Distinct()
        .GroupBy(spell, StringComparer.OrdinalIgnoreCase)
        .SelectMany(group => group.Select(name =>
            (name, spelt: group.Count() == 1 ? spell(name) : $"{spell(name)}{separator}{Digest.Of(name)}")))
        .ToDictionary(entry => entry.name, entry => entry.spelt);

    private static string Identifier(string name)
    {
        var identifier = new StringBuilder();
        foreach (var letter in name)
            identifier.Append(char.IsLetterOrDigit(letter) ? letter : '_');
        return identifier.ToString();
    }
}
