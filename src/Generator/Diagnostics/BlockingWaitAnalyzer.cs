using System.Collections.Immutable;
using Hooks.Generators.Diagnostics.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Diagnostics;

/// <summary>HOOK016: a handler of an async hook blocks its thread until something else has finished.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingWaitAnalyzer : HandlerBodyAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.BlockingWait];

    private protected override void Analyze(HandlerBody handler)
    {
        if (handler.Hooks.FirstOrDefault(handled => handled.Symbol.Spec!.IsAsync) is not { Symbol: var hook } || handler.Operation is not { } body)
            return;
        CompletedTasks? completed = null;
        foreach (var operation in RunInPlace.Of(body))
        {
            if (BlockingWait.Of(operation) is not { } wait
                || (wait.Task is not null && (completed ??= new CompletedTasks(body)).Contains(wait.Task)))
            {
                continue;
            }

            handler.Report(Diagnostic.Create(
                Rules.BlockingWait,
                operation.Syntax.GetLocation(),
                wait.Instead is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(Rules.AwaitInstead, wait.Instead),
                operation.Syntax.ToString(),
                handler.Name,
                hook.Name,
                wait.Instead is null ? "await a task instead" : $"{(handler.Method.IsAsync ? "" : "make it async and ")}write 'await {wait.Instead}'"));
        }
    }
}
