using System.Collections.Immutable;
using Hooks.Generators.Diagnostics.Flow;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Diagnostics;

/// <summary>HOOK012: a handler may answer with a verdict that its gate does not take.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForbiddenVerdictAnalyzer : HandlerBodyAnalyzer
{
    /// <summary>Mirrors <c>Hooks.HookOutcomes</c>; a plain continue is always taken.</summary>
    private static readonly (string Name, int Flag)[] Outcomes = [("Stop", 2), ("Block", 4), ("Confirm", 8), ("Inject", 16)];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ForbiddenVerdict];

    private protected override void Analyze(HandlerBody handler)
    {
        foreach (var hook in handler.Hooks)
        {
            var spec = hook.Symbol.Spec!;
            var forbidden = Outcomes.Where(outcome => (spec.Options.Allows & outcome.Flag) == 0).Select(outcome => outcome.Name).ToList();
            if (spec.Kind != HookKind.Gate || forbidden.Count == 0 || MethodFlow.Of(handler) is not { } flow)
                continue;
            foreach (var verdict in ReturnedVerdicts.Of(flow).Where(verdict => forbidden.Contains(verdict.Outcome)))
            {
                handler.Report(Diagnostic.Create(
                    Rules.ForbiddenVerdict,
                    verdict.Origin.Syntax.GetLocation(),
                    handler.Name,
                    verdict.Outcome,
                    verdict.Through is null ? "" : $" through '{verdict.Through.Name}'",
                    spec.Name,
                    Allowed(forbidden)));
            }
        }
    }

    private static string Allowed(List<string> forbidden)
    {
        var allowed = Outcomes.Select(outcome => outcome.Name).Except(forbidden).ToList();
        return allowed.Count == 0 ? "plain values only" : $"{string.Join(", ", allowed.Prepend("plain values").Take(allowed.Count))} and {allowed.Last()}";
    }
}
