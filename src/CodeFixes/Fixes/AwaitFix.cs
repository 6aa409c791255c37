using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Signatures;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>HOOK016: awaits what a handler blocked for, and makes the handler async where it is not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AwaitFix : HookFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BlockingWait.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Node is not ExpressionSyntax wait || site.Property(Rules.AwaitInstead) is not { } instead
            || wait.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || site.Model.GetDeclaredSymbol(method) is not IMethodSymbol symbol
            || HandledHook.Of(symbol, site.Compilation).FirstOrDefault(handled => handled.Symbol.Spec!.IsAsync) is not { } hook)
        {
            yield break;
        }

        var handler = new FittedHandler(site, method, symbol, hook);

        void Edit(SyntaxEditor editor)
        {
            editor.Put(Awaited(instead, wait).WithTriviaFrom(wait), wait);
            if (!symbol.IsAsync)
                editor.ReplaceNode(method, (current, _) => Async((MethodDeclarationSyntax)current, handler));
        }

        if (Trial.Of(site, method, Edit) is { Compiles: true, Fits: true })
            yield return site.Edit($"Write 'await {instead}'{(symbol.IsAsync ? "" : " and make the handler async")}", Edit, nameof(AwaitFix));
    }

    private static ExpressionSyntax Awaited(string instead, ExpressionSyntax wait)
    {
        var full = instead.StartsWith("Task.Delay(", StringComparison.Ordinal) ? "global::System.Threading.Tasks." + instead : instead;
        var awaited = AwaitExpression(Code.Expression(full));
        return wait.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax
            ? ParenthesizedExpression(awaited)
            : awaited;
    }

    private static MethodDeclarationSyntax Async(MethodDeclarationSyntax current, FittedHandler handler)
    {
        if (current.Modifiers.Any(SyntaxKind.AsyncKeyword))
            return current; // Fix All has been here
        current = current.With(SyntaxKind.AsyncKeyword);
        if (handler.ReturnsTasks)
            return FittedBody.Of(current, new FittedAnswer(handler, current.ParameterList, awaits: true), reachesEnd: false);
        var (_, result) = handler.Before;
        return current.WithReturnType(handler.Written(handler.TypeOf((TaskShape.Task, result))).WithTriviaFrom(current.ReturnType));
    }
}
