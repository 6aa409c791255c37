namespace Hooks.Hosting.Tests.Harness;

/// <summary>Time as the test sets it.</summary>
public sealed class Clock : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
