using System.Text;

namespace Agent.Plugins.Cost;

/// <summary>A rough count of tokens: four bytes of UTF-8 each, which is near enough for a budget.</summary>
internal static class Tokens
{
    internal static long Estimate(string text) => (Encoding.UTF8.GetByteCount(text) + 3) / 4;
}
