using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Flow;

/// <summary>An expression that blocks its thread until something else has happened.</summary>
/// <param name="Task">The task that is waited for, where it is one.</param>
/// <param name="Instead">What to await in its place, as C#; null where nothing fits.</param>
internal sealed record BlockingWait(IOperation? Task, string? Instead)
{
    private const string Tasks = "System.Threading.Tasks.";
    private const string Threading = "System.Threading.";

    public static BlockingWait? Of(IOperation operation)
    {
        var wait = operation switch
        {
            IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } when IsTask(task.Type) => new(task, Text(task)),
            IInvocationOperation call when !call.Arguments.Any(IsZero) => Of(call),
            _ => null,
        };

        // Where a null is stepped over there may be nothing to await.
        return operation.Syntax.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().Any() ? wait is null ? null : new(wait.Task, null) : wait;
    }

    private static BlockingWait? Of(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType.OriginalDefinition;
        var arguments = (call.Syntax as InvocationExpressionSyntax)?.ArgumentList.ToString() ?? "()";
        switch (call.TargetMethod.Name)
        {
            case "Wait" when call.Instance is { } task && IsTask(type):
                return new(task, call.Arguments.IsEmpty ? Text(task) : Has(type, "WaitAsync") ? $"{Text(task)}.WaitAsync{arguments}" : null);
            case "GetResult" when call.Instance is { } awaiter && IsAwaiter(type):
                var awaited = (awaiter as IInvocationOperation)?.Instance;
                return new(awaited, awaited is null ? null : Text(awaited));
            case "WaitAll" or "WaitAny" when type.Is(Tasks + "Task"):
                // Only the plain forms have an async twin, and WhenAny gives a task where WaitAny gives a number.
                var isPlain = call.TargetMethod.Parameters.Length == 1 && (call.TargetMethod.Name == "WaitAll" || call.Parent is IExpressionStatementOperation);
                return new(null, isPlain ? $"{Receiver(call)}.{call.TargetMethod.Name.Replace("Wait", "When")}{arguments}" : null);
            case "Sleep" when type.Is(Threading + "Thread"):
                return new(null, $"Task.Delay{arguments}");
            case "Wait" when type.Is(Threading + "SemaphoreSlim"):
                return new(null, $"{Receiver(call)}.WaitAsync{arguments}");
            case "Join" when type.Is(Threading + "Thread"):
            case "Wait" when type.Is(Threading + "ManualResetEventSlim") || type.Is(Threading + "CountdownEvent"):
            case "WaitOne" or "WaitAll" or "WaitAny" when type.Is(Threading + "WaitHandle"):
                return new(null, null);
            default:
                return null;
        }
    }

    private static bool IsTask(ITypeSymbol? type) => type?.OriginalDefinition is { } definition
        && (definition.Is(Tasks + "Task") || definition.Is(Tasks + "Task`1") || definition.Is(Tasks + "ValueTask`1"));

    /// <summary>The framework's awaiters of tasks, those of <c>ConfigureAwait</c> among them.</summary>
    private static bool IsAwaiter(INamedTypeSymbol type)
    {
        var outer = type.ContainingType ?? type;
        return outer.ContainingNamespace.ToDisplayString() == "System.Runtime.CompilerServices"
            && outer.Name is "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable";
    }

    /// <summary>A timeout of zero looks and does not wait.</summary>
    private static bool IsZero(IArgumentOperation argument) => argument.Value switch
    {
        { ConstantValue: { HasValue: true, Value: 0 } } => argument.Parameter?.Type.SpecialType == SpecialType.System_Int32,
        IFieldReferenceOperation { Field.Name: "Zero" } field => field.Type.Is("System.TimeSpan"),
        _ => false,
    };

    private static bool Has(INamedTypeSymbol type, string member) =>
        !type.GetMembers(member).IsEmpty || (type.BaseType is { } inherited && !inherited.GetMembers(member).IsEmpty);

    /// <summary>What stands before the last dot of a call.</summary>
    private static string Receiver(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } ? member.Expression.ToString() : call.TargetMethod.ContainingType.Name;

    private static string Text(IOperation operation) => operation.Syntax.ToString();
}
