namespace Agent.Plugins.Cost;

/// <summary>What one session has used, model by model.</summary>
internal sealed class Ledger
{
    private readonly SortedDictionary<string, Usage> byModel = new(StringComparer.Ordinal);

    internal IEnumerable<KeyValuePair<string, Usage>> ByModel => byModel;

    internal Usage Total => byModel.Values.Aggregate(default(Usage), (sum, usage) => sum + usage);

    internal void Add(string model, long inputTokens, long outputTokens) =>
        byModel[model] = byModel.GetValueOrDefault(model) + new Usage(
            1, inputTokens, outputTokens, ModelPrice.Of(model).Of(inputTokens, outputTokens));
}

/// <summary>Calls of a model, and what they came to.</summary>
internal readonly record struct Usage(int Calls, long InputTokens, long OutputTokens, decimal Dollars)
{
    public static Usage operator +(Usage a, Usage b) => new(
        a.Calls + b.Calls, a.InputTokens + b.InputTokens, a.OutputTokens + b.OutputTokens, a.Dollars + b.Dollars);
}
