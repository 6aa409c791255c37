using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>
/// HOOK010: assigns what a hook gave back, to the variable that went in or to a new one, or says that nobody wants it. A task
/// is awaited where that is possible.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AssignResultFix : HookFix
{
    private const string New = "var ";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DiscardedResult.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax call || site.Property(Rules.AssignTo) is not { } target)
            yield break;
        var whole = Whole(call);
        if (Result(call, whole, site.Model) is { } result)
        {
            if (!target.StartsWith(New, StringComparison.Ordinal))
                yield return site.Edit($"Assign it to '{target}'", editor => editor.Put(Assignment(target, result, whole), whole), "Assign");
            else if (NewLocal.CanHold(whole))
                yield return site.Edit($"Assign it to a new variable '{target.Substring(New.Length)}'", editor => NewLocal.Declare(editor, whole, target.Substring(New.Length), result), "Declare");
        }

        yield return site.Edit("Say with '_ =' that nobody wants it", editor => editor.Put(Assignment("_", whole, whole), whole));
    }

    /// <summary>The call with all that only waits for it.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax call)
    {
        while (call.Parent is ExpressionSyntax outer and not AnonymousFunctionExpressionSyntax)
            call = outer;
        return call;
    }

    /// <summary>The expression that is the result, and not a task or nothing; null where there is none to be had.</summary>
    private static ExpressionSyntax? Result(InvocationExpressionSyntax call, ExpressionSyntax whole, SemanticModel model)
    {
        var type = model.GetTypeInfo(call).Type;
        if (type is null || HookSignature.Unwrap(type).Shape == TaskShape.None || whole is AwaitExpressionSyntax || IsCallOf(whole, "GetResult"))
            return whole;
        if (IsAsync(call))
            return AwaitExpression(IsCallOf(whole, "Wait") ? call.WithoutTrivia() : whole.WithoutTrivia()).WithTriviaFrom(whole);
        return IsCallOf(whole, "Wait") ? (ExpressionSyntax)ParseExpression($"{call.WithoutTrivia()}.GetAwaiter().GetResult()").WithTriviaFrom(whole) : null;
    }

    private static bool IsCallOf(ExpressionSyntax expression, string method) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && access.Name.Identifier.ValueText == method;

    private static bool IsAsync(SyntaxNode node) => node.Ancestors().Select(outer => outer switch
    {
        AnonymousFunctionExpressionSyntax function => !function.AsyncKeyword.IsKind(SyntaxKind.None),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        GlobalStatementSyntax => true,
        MemberDeclarationSyntax or AccessorDeclarationSyntax => false,
        _ => (bool?)null,
    }).FirstOrDefault(isAsync => isAsync is not null) == true;

    private static ExpressionSyntax Assignment(string target, ExpressionSyntax result, ExpressionSyntax whole) =>
        AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, ParseExpression(target), result.WithoutLeadingTrivia())
            .WithTriviaFrom(whole)
            .WithAdditionalAnnotations(Formatter.Annotation);
}
