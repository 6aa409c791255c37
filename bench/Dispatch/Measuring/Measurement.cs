namespace Bench.Measuring;

/// <summary>What one launch says of one comparison.</summary>
/// <param name="Ratio">The median of the rounds' ratios, measured over baseline.</param>
/// <param name="BaselineNanoseconds">For one dispatch.</param>
/// <param name="Nanoseconds">For one dispatch of what is judged.</param>
/// <param name="Bytes">Allocated by one dispatch of what is judged.</param>
public readonly record struct Measurement(string Id, double Ratio, double BaselineNanoseconds, double Nanoseconds, double Bytes);
