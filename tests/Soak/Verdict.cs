namespace Soak;

/// <summary>What must be so at the end; prints each, and remembers whether all were.</summary>
internal sealed class Verdict
{
    public bool IsGood { get; private set; } = true;

    public void Equal(string what, long expected, long actual) => Holds(expected == actual, $"{what}: {actual}", $"instead of {expected}");

    public void AtMost(string what, double limit, double actual, string unit) =>
        Holds(actual <= limit, FormattableString.Invariant($"{what}: {actual:0.00} {unit}"), FormattableString.Invariant($"instead of {limit:0.00} at most"));

    private void Holds(bool isGood, string what, string otherwise)
    {
        Console.WriteLine(isGood ? $"  ok      {what}" : $"  WRONG   {what}, {otherwise}");
        IsGood &= isGood;
    }
}
