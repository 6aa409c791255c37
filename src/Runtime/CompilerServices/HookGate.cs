using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>What the handlers of a gate have said so far besides its value. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookGate
{
    private readonly List<string> injected = [];
    private HookVerdict? decision;

    private HookGate()
    {
    }

    /// <summary>Whether the handler just heard gave a value with its verdict.</summary>
    public bool TookValue { get; private set; }

    /// <summary>Whether the rest of the handlers is skipped.</summary>
    public bool IsDecided => decision is not null;

    /// <summary>The verdict for the caller.</summary>
    public HookVerdict? Verdict =>
        decision is not null ? Sum(decision.Outcome, decision.Reason, decision.DecidedBy)
        : injected.Count > 0 ? Sum(HookOutcome.Continue, null, null)
        : null;

    /// <summary>Adds a handler's verdict to what was said so far.</summary>
    public static HookGate Hear(
        HookGate? gate, HookVerdict verdict, string hook, string handler, string plugin, HookOutcomes allowed)
    {
        gate ??= new HookGate();
        var said = Said(verdict);
        if ((allowed & said) == 0)
        {
            gate.TookValue = false;
            HookFailures.Report(hook, handler, plugin, new InvalidOperationException(
                $"Gate '{hook}' does not allow the verdict {said} of handler '{handler}', which is ignored. "
                + $"It allows {allowed | HookOutcomes.Continue}: return one of these, or add HookOutcomes.{said} to the hook's Allows."));
            return gate;
        }

        gate.TookValue = !verdict.KeepsValue;
        gate.injected.AddRange(verdict.Injected);
        if (verdict.Outcome != HookOutcome.Continue)
            gate.decision = new HookVerdict(verdict.Outcome, ReasonOf(verdict, handler), decidedBy: handler);
        return gate;
    }

    /// <summary>A block that a failure or a timeout decided.</summary>
    public static HookVerdict Block(HookGate? gate, string handler, string reason)
    {
        gate ??= new HookGate();
        return gate.Sum(
            HookOutcome.Block, string.IsNullOrWhiteSpace(reason) ? $"blocked by {handler}" : reason, handler);
    }

    /// <summary>A dispatch's result has the gate's value: a handler that passes it on passes on both.</summary>
    private HookVerdict Sum(HookOutcome outcome, string? reason, string? decidedBy) =>
        new(outcome, reason, injected.Count == 0 ? null : injected.ToArray(), decidedBy, keepsValue: false);

    private static HookOutcomes Said(HookVerdict verdict) => verdict.Outcome switch
    {
        HookOutcome.Stop => HookOutcomes.Stop,
        HookOutcome.Block => HookOutcomes.Block,
        HookOutcome.Confirm => HookOutcomes.Confirm,
        _ => HookOutcomes.Inject,
    };

    private static string? ReasonOf(HookVerdict verdict, string handler) => verdict.Outcome switch
    {
        HookOutcome.Block when string.IsNullOrWhiteSpace(verdict.Reason) => $"blocked by {handler}",
        HookOutcome.Confirm when string.IsNullOrWhiteSpace(verdict.Reason) => $"confirmation asked by {handler}",
        _ => verdict.Reason,
    };
}
