using System.Globalization;

namespace Hooks.Generators;

/// <summary>A short, stable digest (FNV-1a) that tells names apart where their spelling in C# does not.</summary>
internal static class Digest
{
    public static string Of(string text) =>
        text.Aggregate(2166136261, (hash, letter) => unchecked((hash ^ letter) * 16777619)).ToString("x8", CultureInfo.InvariantCulture);
}
