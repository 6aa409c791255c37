using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Flow;

/// <summary>
/// The operations that run while a method runs: its own, those of local functions that it calls, and those of lambdas that
/// it hands to something which calls them at once. A lambda that is kept or runs elsewhere is left out.
/// </summary>
internal static class RunInPlace
{
    private static readonly string[] Runners =
    [
        "System.Linq.Enumerable", "System.Array", "System.Collections.Generic.List`1", "System.Threading.Tasks.Parallel",
    ];

    public static IEnumerable<IOperation> Of(IOperation body)
    {
        var functions = body.Descendants().OfType<ILocalFunctionOperation>().ToList();
        var called = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var next = new Stack<IOperation>([body]);
        while (next.Count > 0)
        {
            var operation = next.Pop();
            yield return operation;
            foreach (var child in operation.ChildOperations.Reverse())
            {
                if (child is not ILocalFunctionOperation && (child is not IAnonymousFunctionOperation lambda || IsCalledAtOnce(lambda)))
                    next.Push(child);
            }

            if (operation is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } local } && called.Add(local.OriginalDefinition)
                && functions.FirstOrDefault(function => SymbolEqualityComparer.Default.Equals(function.Symbol, local.OriginalDefinition)) is { Body: { } inner })
            {
                next.Push(inner);
            }
        }
    }

    private static bool IsCalledAtOnce(IAnonymousFunctionOperation lambda)
    {
        var holder = lambda.Parent;
        while (holder is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
            holder = holder.Parent;
        return holder is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: var type } }
            && Runners.Any(runner => type.OriginalDefinition.Is(runner));
    }
}
