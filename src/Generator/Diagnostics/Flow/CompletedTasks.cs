using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Flow;

/// <summary>
/// The tasks of which a method knows, at some place, that they are complete: it has awaited them before, alone or with
/// others, or has asked them. Asking such a task for its result does not block.
/// </summary>
internal sealed class CompletedTasks(IOperation body)
{
    private static readonly string[] Questions = ["IsCompleted", "IsCompletedSuccessfully", "IsFaulted", "IsCanceled", "Status"];

    public bool Contains(IOperation task)
    {
        if (VariableOf(task) is not { } variable)
            return false;
        return body.Descendants().Any(operation =>
            operation.Syntax.SpanStart < task.Syntax.SpanStart
            && (operation switch
            {
                IAwaitOperation awaited => Awaits(awaited.Operation, variable) && Encloses(awaited, task),
                IPropertyReferenceOperation { Instance: { } asked } question => Questions.Contains(question.Property.Name) && Is(asked, variable),
                IVariableDeclaratorOperation { Initializer.Value: var value } declarator => AreOne(declarator.Symbol, variable) && IsFirstOf(value),
                ISimpleAssignmentOperation assignment => Is(assignment.Target, variable) && IsFirstOf(assignment.Value),
                _ => false,
            })
            && !IsReplaced(variable, operation, task));
    }

    /// <summary>Whether what is awaited is the variable, or <c>Task.WhenAll</c> or <c>Task.WhenAny</c> of it and others.</summary>
    private static bool Awaits(IOperation awaited, ISymbol variable) => Is(awaited, variable) || awaited switch
    {
        IConversionOperation conversion => Awaits(conversion.Operand, variable),
        IInvocationOperation { TargetMethod.Name: "WhenAll" or "WhenAny" } call =>
            call.Arguments.SelectMany(argument => argument.DescendantsAndSelf()).Any(part => Is(part, variable)),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "WaitAsync", Instance: { } task } => Awaits(task, variable),
        _ => false,
    };

    /// <summary>Whether it is the one that <c>Task.WhenAny</c> has waited for.</summary>
    private static bool IsFirstOf(IOperation value) => value switch
    {
        IConversionOperation conversion => IsFirstOf(conversion.Operand),
        IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: IInvocationOperation call } } => call.TargetMethod.Name == "WhenAny",
        IAwaitOperation { Operation: IInvocationOperation call } => call.TargetMethod.Name == "WhenAny",
        _ => false,
    };

    /// <summary>Whether the block of an <c>await</c> goes on to the place in question.</summary>
    private static bool Encloses(IOperation awaited, IOperation place)
    {
        var block = awaited.Parent;
        while (block is not (null or IBlockOperation))
            block = block.Parent;
        return block?.Syntax.Span.Contains(place.Syntax.Span) == true;
    }

    private bool IsReplaced(ISymbol variable, IOperation since, IOperation until) => body.Descendants().OfType<ISimpleAssignmentOperation>().Any(assignment =>
        assignment != since && Is(assignment.Target, variable)
        && assignment.Syntax.SpanStart > since.Syntax.Span.End && assignment.Syntax.SpanStart < until.Syntax.SpanStart);

    private static bool Is(IOperation operation, ISymbol variable) => VariableOf(operation) is { } own && AreOne(own, variable);

    private static bool AreOne(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    /// <summary>The variable that a task is in; for one of many, the variable that holds them all.</summary>
    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => CollectionOf(local) is { } many ? VariableOf(many) ?? local.Local : local.Local,
        IParameterReferenceOperation parameter => CollectionOf(parameter) is { } many ? VariableOf(many) : parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } many } => VariableOf(many),
        IArrayElementReferenceOperation element => VariableOf(element.ArrayReference),
        IConversionOperation conversion => VariableOf(conversion.Operand),
        _ => null,
    };

    /// <summary>What a <c>foreach</c> goes through.</summary>
    private static IOperation? CollectionOf(ILocalReferenceOperation local)
    {
        for (var outer = local.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IForEachLoopOperation loop && loop.Locals.Contains(local.Local, SymbolEqualityComparer.Default))
                return loop.Body.Syntax.Span.Contains(local.Syntax.Span) ? loop.Collection : null;
        }

        return null;
    }

    /// <summary>What <c>tasks.Select(task => …)</c> goes through.</summary>
    private static IOperation? CollectionOf(IParameterReferenceOperation parameter)
    {
        for (var outer = parameter.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation lambda && lambda.Symbol.Parameters.Contains(parameter.Parameter, SymbolEqualityComparer.Default))
            {
                while (outer is not (null or IInvocationOperation))
                    outer = outer.Parent;
                return outer is IInvocationOperation call ? call.Instance ?? call.Arguments.FirstOrDefault()?.Value : null;
            }
        }

        return null;
    }
}
