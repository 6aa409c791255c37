using System.Collections.Immutable;
using Hooks.Generators.Diagnostics.Effects;
using Hooks.Generators.Diagnostics.Effects.Glance;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Diagnostics;

/// <summary>Says where a handler of an action changes its event, which it may only observe.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObservedEventAnalyzer : HandlerBodyAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ChangedEvent, Rules.LostChange];

    private protected override void Analyze(HandlerBody handler)
    {
        if (handler.Hooks.FirstOrDefault(hook => hook.Symbol.Spec!.Kind == HookKind.Action && hook.Attribute.AttributeClass.Is(KnownNames.Action)) is not { } hook)
            return;
        var summaries = new Summaries(CompilationEffects.Of(handler.Compilation), handler.Cancellation);
        if (PlainReads.AreAll(handler.Syntax, handler.Method, summaries))
            return;
        var changes = summaries.Of(handler.Method).Changes;
        foreach (var change in Reportable(changes))
        {
            var rule = change.IsLost ? Rules.LostChange : Rules.ChangedEvent;
            var severity = change.Way.IsDirect ? rule.DefaultSeverity : DiagnosticSeverity.Warning;
            handler.Report(Diagnostic.Create(
                rule,
                change.Node.GetLocation(),
                severity,
                additionalLocations: null,
                properties: null,
                handler.Name,
                hook.Symbol.Name,
                change.Target,
                change.Way.ToString()));
        }
    }

    /// <summary>One change for each place and rule; of a chain of calls on one object, the whole.</summary>
    private static IEnumerable<Change> Reportable(ImmutableArray<Change> changes)
    {
        var byPlace = new Dictionary<(SyntaxNode Node, bool IsLost), Change>();
        foreach (var change in changes)
        {
            if (change.Owner.Root is IParameterSymbol { RefKind: not (RefKind.Ref or RefKind.Out) } && !byPlace.ContainsKey((change.Node, change.IsLost)))
                byPlace.Add((change.Node, change.IsLost), change);
        }

        return byPlace.Values.Where(change => !IsWithinChain(change));

        bool IsWithinChain(Change change) =>
            change.Node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } access
            && access.Expression == change.Node
            && byPlace.TryGetValue((outer, change.IsLost), out var whole)
            && whole.Owner == change.Owner;
    }
}
