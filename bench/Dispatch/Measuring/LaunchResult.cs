namespace Bench.Measuring;

/// <summary>What one launch says.</summary>
/// <param name="Runtime">What it ran on.</param>
internal sealed record LaunchResult(string Runtime, IReadOnlyList<Measurement> Measurements);
