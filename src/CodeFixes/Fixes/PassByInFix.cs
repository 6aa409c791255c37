using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>
/// HOOK018: passes a large struct by <c>in</c>. Where a hook passes it, its handlers in the same project take it so too, as
/// far as they only read it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PassByInFix : HookFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.CopiedStruct.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Around<ParameterSyntax>() is not { } syntax || site.Model.GetDeclaredSymbol(syntax) is not IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
            yield break;

        var isHook = method.Attribute(KnownNames.Hook) is not null;
        var handlers = isHook ? HandlerIndex.Of(site.Compilation).Of(method).ToList() : [];
        if (handlers.Any(handler => handler.Attribute(KnownNames.Around) is not null))
            yield break; // what they call would be of another type
        yield return new Offer(
            isHook ? "Pass it by 'in'" : "Take it by 'in'",
            isHook ? "hook" : "handler",
            async (editor, cancellation) =>
            {
                var own = handlers.Select(handler => handler.Parameters.ElementAtOrDefault(parameter.Ordinal)).OfType<IParameterSymbol>();
                foreach (var each in own.Where(other => CanBeIn(other, parameter, site.Compilation)).Prepend(parameter))
                {
                    if (each.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is ParameterSyntax declared
                        && editor.OriginalSolution.GetDocument(declared.SyntaxTree) is { } document)
                    {
                        var changed = await editor.GetDocumentEditorAsync(document.Id, cancellation).ConfigureAwait(false);
                        changed.ReplaceNode(declared, (current, _) => ByIn((ParameterSyntax)current));
                    }
                }
            });
    }

    private static bool CanBeIn(IParameterSymbol own, IParameterSymbol passed, Compilation compilation) =>
        own is { RefKind: RefKind.None, ContainingSymbol: IMethodSymbol { IsAsync: false } handler }
        && HookSignature.Same(own.Type, passed.Type)
        && handler.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } syntax
        && compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax) is { } body
        && CopyingHandlerAnalyzer.CanBeIn(own, body);

    private static ParameterSyntax ByIn(ParameterSyntax parameter) => parameter.Modifiers.Any(SyntaxKind.InKeyword)
        ? parameter
        : parameter
            .WithType(parameter.Type!.WithoutLeadingTrivia())
            .WithModifiers(parameter.Modifiers.Add(Token(SyntaxKind.InKeyword).WithLeadingTrivia(parameter.Type!.GetLeadingTrivia()).WithTrailingTrivia(Space)));
}
