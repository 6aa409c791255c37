using System.Runtime.InteropServices;

namespace Hooks.Generators.Reading;

/// <summary>
/// 128 bits that stand for a text: two texts with the same fingerprint are taken for the same. The halves are hashed apart,
/// so that what chance makes equal in one differs in the other.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Fingerprint(ulong First, ulong Second)
{
    public static Fingerprint Empty => new(14695981039346656037, 0x9E3779B97F4A7C15);

    public Fingerprint With(string text)
    {
        var (first, second) = (First, Second);
        foreach (var letter in text)
        {
            first = unchecked((first ^ letter) * 1099511628211);
            second = unchecked((((second << 5) | (second >> 59)) ^ letter) * 0xC2B2AE3D27D4EB4F);
        }

        return new Fingerprint(first, second).With((ulong)text.Length);
    }

    public Fingerprint With(Fingerprint other) => With(other.First).With(other.Second);

    public Fingerprint With(ulong number) => new(
        unchecked(Mixed(First ^ number) * 1099511628211),
        unchecked(Mixed(Second + number) * 0xC2B2AE3D27D4EB4F));

    private static ulong Mixed(ulong bits) => unchecked((bits ^ (bits >> 31)) * 0xBF58476D1CE4E5B9) ^ (bits >> 29);
}
