using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hooks;

namespace Agent.Plugins.Cost;

/// <summary>Counts tokens and what they cost.</summary>
internal static class CostMeter
{
    private const string DollarFormat = "$0.0000";

    private static readonly ConditionalWeakTable<AgentSession, Meter> Meters = [];

    /// <summary>Estimates what goes in, for providers that do not count.</summary>
    [Filter("llm_input")]
    internal static LlmInput CountInput(LlmInput input)
    {
        MeterOf(input.Session).PendingInput = input.Messages.Sum(message => Tokens.Estimate(message.Text));
        return input;
    }

    /// <summary>Books an answer: with the provider's own count where there is one.</summary>
    [Filter("llm_output")]
    internal static LlmOutput CountOutput(LlmOutput output)
    {
        var meter = MeterOf(output.Session);
        var input = output.Usage?.Input ?? meter.PendingInput;
        var written = output.Usage?.Output
            ?? Tokens.Estimate(output.Text) + output.Calls.Sum(call => Tokens.Estimate(call.ToString()));
        meter.Ledger.Add(output.Model, input, written);
        return output;
    }

    [Filter("session_report")]
    internal static SessionFigures Report(AgentSession session)
    {
        var ledger = MeterOf(session).Ledger;
        var total = ledger.Total;
        return new SessionFigures(
        [
            new Figure("tokens in", total.InputTokens),
            new Figure("tokens out", total.OutputTokens),
            new Figure("cost", total.Dollars, DollarFormat),
            .. ledger.ByModel.SelectMany(entry => FiguresOf(entry.Key, entry.Value)),
        ]);
    }

    private static ImmutableArray<Figure> FiguresOf(string model, Usage usage) =>
    [
        new("calls", usage.Calls, Of: model),
        new("tokens in", usage.InputTokens, Of: model),
        new("tokens out", usage.OutputTokens, Of: model),
        new("cost", usage.Dollars, DollarFormat, Of: model),
    ];

    private static Meter MeterOf(AgentSession session) => Meters.GetOrCreateValue(session);

    private sealed class Meter
    {
        internal Ledger Ledger { get; } = new();

        internal long PendingInput { get; set; }
    }
}
