using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.CodeFixes.Fixes.Signatures;

/// <summary>A handler as it could be written to fit its hook.</summary>
internal static class FittedMethods
{
    /// <summary>The ways to write it, what changes least first.</summary>
    public static IEnumerable<MethodDeclarationSyntax> KeepingBody(FittedHandler handler)
    {
        var method = handler.Syntax.WithParameterList(FittedParameters.Of(handler));
        yield return method;

        method = WithResult(method, handler);
        yield return FittedBody.Of(method, new FittedAnswer(handler, method.ParameterList, awaits: false), handler.ReachesEnd);
        if (handler.ReturnsTasks && handler.After.Shape != TaskShape.None)
            yield return FittedBody.Of(method.With(SyntaxKind.AsyncKeyword), new FittedAnswer(handler, method.ParameterList, awaits: true), handler.ReachesEnd);
    }

    /// <summary>The last resort: the body would not compile, and stays as a comment.</summary>
    public static MethodDeclarationSyntax WithBodyAsComment(FittedHandler handler)
    {
        var method = WithResult(handler.Syntax.WithParameterList(FittedParameters.Of(handler)), handler);
        return method.Without(SyntaxKind.AsyncKeyword).WithBodyAsComment(new FittedAnswer(handler, method.ParameterList, awaits: false).OfNothing);
    }

    private static MethodDeclarationSyntax WithResult(MethodDeclarationSyntax method, FittedHandler handler)
    {
        method = method.WithReturnType(handler.Written(handler.TypeOf(handler.After)).WithTriviaFrom(method.ReturnType));
        return handler.After.Shape == TaskShape.None ? method.Without(SyntaxKind.AsyncKeyword) : method;
    }
}
