using System.Text.RegularExpressions;

namespace Agent.Plugins.Guard;

/// <summary>Phrases with which a text addresses the model instead of its reader.</summary>
internal static partial class OrderPhrases
{
    internal static bool AreIn(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(
        @"\b(ignore|disregard|forget)\b.{0,30}\b(previous|prior|above|earlier|your)\b.{0,30}\b(instructions?|rules|prompt)\b"
        + @"|\byou are now\b|\bsystem prompt\b|\bdo not (tell|inform|mention)\b.{0,20}\buser\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
