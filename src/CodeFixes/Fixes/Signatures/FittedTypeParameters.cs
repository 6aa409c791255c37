using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Signatures;

/// <summary>
/// The type parameters with which a handler fits: those of a generic hook, or none, where the hook does not fix the
/// handler's own.
/// </summary>
internal static class FittedTypeParameters
{
    /// <summary>The handler after that change, as the compiler sees it; the same where there is none.</summary>
    public static FittedHandler? Of(FittedHandler handler)
    {
        var (method, hook) = (handler.Method, handler.Hook);
        if (!method.IsGenericMethod && !hook.Spec!.IsGeneric)
            return handler;
        if (method.TypeParameters.Length >= hook.Method.TypeParameters.Length && TypeInference.Close(method, hook, handler.IsAround, handler.Compilation).Method is not null)
            return handler;

        var changed = Replaced(handler);
        if (Trial.Of(handler.Site, handler.Syntax, editor => editor.Put(changed, handler.Syntax)) is not { } trial)
            return null;
        var found = HandledHook.Of(trial.Method, trial.Site.Compilation).FirstOrDefault(each => each.Symbol.Spec!.Key == hook.Spec!.Key);
        return found is null ? null : new FittedHandler(trial.Site, trial.Syntax, trial.Method, found);
    }

    private static MethodDeclarationSyntax Replaced(FittedHandler handler)
    {
        var types = handler.Method.TypeParameters
            .Select((parameter, i) => (parameter, Type: TypeFor(parameter, i, handler)))
            .Where(pair => pair.Type is not null)
            .ToDictionary(pair => pair.parameter.Name, pair => pair.Type!);
        var names = handler.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name =>
            name.Parent is not TypeParameterConstraintClauseSyntax && types.ContainsKey(name.Identifier.ValueText) && handler.Site.Model.GetSymbolInfo(name).Symbol is ITypeParameterSymbol { DeclaringMethod: not null });
        var changed = handler.Syntax.ReplaceNodes(names, (name, _) => types[name.Identifier.ValueText].WithTriviaFrom(name));

        var hook = (MethodDeclarationSyntax)ParseMemberDeclaration($"void M{handler.Hook.Spec!.TypeParameterList}(){handler.Hook.Spec.Constraints} {{ }}")!;
        var end = changed.ConstraintClauses.Count > 0 ? changed.ConstraintClauses.Last().GetTrailingTrivia() : changed.ParameterList.GetTrailingTrivia();
        changed = changed.WithTypeParameterList(hook.TypeParameterList);
        return hook.ConstraintClauses.Count == 0
            ? changed.WithConstraintClauses(default).WithParameterList(changed.ParameterList.WithTrailingTrivia(end))
            : changed
                .WithParameterList(changed.ParameterList.WithTrailingTrivia(Space))
                .WithConstraintClauses(hook.ConstraintClauses.Replace(hook.ConstraintClauses.Last(), hook.ConstraintClauses.Last().WithTrailingTrivia(end)))
                .WithAdditionalAnnotations(Simplifier.Annotation);
    }

    /// <summary>What a type parameter of the handler stands for: the hook's of the same place, or what the hook passes for it.</summary>
    private static TypeSyntax? TypeFor(ITypeParameterSymbol parameter, int i, FittedHandler handler)
    {
        var hook = handler.Hook.Method;
        if (handler.Hook.Spec!.IsGeneric)
            return i < hook.TypeParameters.Length ? handler.Written(hook.TypeParameters[i]) : null;
        var passed = handler.Method.Parameters.FirstOrDefault(each => each.Ordinal < hook.Parameters.Length && SymbolEqualityComparer.Default.Equals(each.Type, parameter));
        return passed is null ? null : handler.Written(hook.Parameters[passed.Ordinal].Type);
    }
}
