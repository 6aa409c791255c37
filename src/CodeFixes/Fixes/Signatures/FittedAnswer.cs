using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Signatures;

/// <summary>
/// What becomes of the expressions that a handler returns when its result changes: of each, what is left to do, and what is
/// given back.
/// </summary>
internal sealed class FittedAnswer
{
    private readonly FittedHandler handler;
    private readonly ParameterListSyntax parameters;
    private readonly bool awaits;
    private readonly bool gave;
    private readonly bool gives;
    private readonly bool returnedTasks;
    private readonly bool returnsTasks;

    /// <param name="parameters">The handler's, as they will be.</param>
    /// <param name="awaits">Whether it now awaits the tasks that it returned.</param>
    public FittedAnswer(FittedHandler handler, ParameterListSyntax parameters, bool awaits)
    {
        this.handler = handler;
        this.parameters = parameters;
        this.awaits = awaits || (handler.Method.IsAsync && handler.After.Shape != TaskShape.None);
        gave = handler.Before.Result is not null;
        gives = handler.After.Result is not null;
        returnedTasks = handler.ReturnsTasks;
        returnsTasks = returnedTasks && !awaits && handler.After.Shape != TaskShape.None;
    }

    /// <summary>Whether the expression after <c>=></c> is what the handler returned.</summary>
    public bool ReturnedArrow => gave || returnedTasks;

    /// <summary>What to return where the handler could come to its end because it gave nothing back.</summary>
    public ExpressionSyntax? AtTheEnd => gives && !gave && !returnedTasks ? Neutral() : null;

    /// <summary>All that a handler does that changes nothing and awaits nothing.</summary>
    public StatementSyntax? OfNothing => handler switch
    {
        { IsAround: true, After: (TaskShape.None, null) } => ExpressionStatement(Next()),
        { IsAround: true } => ReturnStatement(Next()),
        { After: (TaskShape.None, null) } => null,
        { After: (TaskShape.None, _) } => ReturnStatement(Neutral()),
        _ => ReturnStatement(TaskOf(gives ? Neutral() : null)),
    };

    /// <summary>What to do and what to return, instead of returning this.</summary>
    public (ExpressionSyntax? Effect, ExpressionSyntax? Result) InsteadOf(ExpressionSyntax? returned)
    {
        var isKnown = IsKnownTask(returned, out var held);
        if (returnsTasks)
            return (null, gives && !gave && isKnown ? handler.IsAround ? Next() : TaskOf(Neutral()) : returned);
        if (returnedTasks)
            returned = isKnown ? held : handler.After.Shape == TaskShape.None ? returned : AwaitExpression(returned!.WithoutTrivia());
        return gave && gives ? (null, returned) : (returned, gives ? Neutral() : null);
    }

    /// <summary>The answer that changes nothing.</summary>
    private ExpressionSyntax Neutral() => !handler.IsAround
        ? Code.Expression(NeutralAnswer.Of(handler.Hook, parameters.Parameters.FirstOrDefault()?.Identifier.Text))
        : awaits ? AwaitExpression(Next()) : Next();

    /// <summary>The call of what comes after, with the arguments as they came.</summary>
    private ExpressionSyntax Next()
    {
        var names = parameters.Parameters.Select(parameter => (parameter.Modifiers.Any(SyntaxKind.RefKeyword) ? "ref " : "") + parameter.Identifier.Text).ToList();
        return ParseExpression($"{names.Last()}({string.Join(", ", names.Take(names.Count - 1))})");
    }

    /// <summary>A task that has that result already.</summary>
    private ExpressionSyntax TaskOf(ExpressionSyntax? result)
    {
        var task = handler.Written(handler.TypeOf(handler.After));
        if (result is null)
            return handler.After.Shape == TaskShape.ValueTask
                ? LiteralExpression(SyntaxKind.DefaultLiteralExpression)
                : MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, task, IdentifierName("CompletedTask"));
        if (handler.After.Shape == TaskShape.ValueTask)
            return ObjectCreationExpression(task).AddArgumentListArguments(Argument(result));
        var fromResult = GenericName("FromResult").AddTypeArgumentListArguments(handler.Written(handler.After.Result!));
        return InvocationExpression(MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            handler.Written(handler.TypeOf((TaskShape.Task, null))),
            handler.Kind is HookKind.Filter or HookKind.FilterInPlace ? IdentifierName("FromResult") : fromResult))
            .AddArgumentListArguments(Argument(result));
    }

    /// <summary>A task that is made on the spot: nothing has to be awaited for what it holds.</summary>
    private static bool IsKnownTask(ExpressionSyntax? expression, out ExpressionSyntax? held)
    {
        held = expression switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" }, ArgumentList.Arguments: { Count: 1 } arguments } =>
                arguments[0].Expression,
            ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Type: GenericNameSyntax { Identifier.ValueText: "ValueTask" } } =>
                arguments[0].Expression,
            _ => null,
        };
        return held is not null || expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" }
            or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } or DefaultExpressionSyntax;
    }
}
