namespace Agent.Plugins.Cost;

/// <summary>What a model costs, in dollars for a million tokens.</summary>
internal readonly record struct ModelPrice(decimal Input, decimal Output)
{
    private static readonly Dictionary<string, ModelPrice> Prices = new(StringComparer.Ordinal)
    {
        ["juniper-small"] = new(0.25m, 1.25m),
        ["juniper-medium"] = new(3m, 15m),
        ["juniper-large"] = new(15m, 75m),
    };

    /// <summary>The dearest price stands in for a model that nobody knows: better too much than too little.</summary>
    internal static ModelPrice Of(string model) => Prices.GetValueOrDefault(model, Prices["juniper-large"]);

    internal decimal Of(long inputTokens, long outputTokens) =>
        (inputTokens * Input + outputTokens * Output) / 1_000_000m;
}
