using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>
/// HOOK004: makes a handler, and the types round it, internal, and static where it uses nothing of its instance. Calls
/// through an instance become calls through the type.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MakeCallableFix : HookFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.NotCallable.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Node is not MethodDeclarationSyntax syntax || site.Model.GetDeclaredSymbol(syntax) is not IMethodSymbol method
            || HandlerParser.Unsuitable(method) is not null || !(method.IsStatic || CanBeStatic(syntax, method, site)))
        {
            yield break;
        }

        var hidden = Hidden(method).ToList();
        yield return new Offer(
            Title(method, hidden),
            nameof(MakeCallableFix),
            async (editor, cancellation) =>
            {
                foreach (var symbol in hidden)
                    await ShowAsync(symbol, editor, cancellation).ConfigureAwait(false);
                if (!method.IsStatic)
                    await MakeStaticAsync(method, editor, cancellation).ConfigureAwait(false);
            });
    }

    private static string Title(IMethodSymbol method, IReadOnlyList<ISymbol> hidden)
    {
        var names = string.Join(" and ", hidden.Select(symbol => SymbolEqualityComparer.Default.Equals(symbol, method) ? "it" : $"'{symbol.Name}'"));
        return hidden.Count == 0 ? "Make it static"
            : method.IsStatic ? $"Make {names} internal"
            : names == "it" ? "Make it internal and static"
            : $"Make {names} internal, and it static";
    }

    /// <summary>The method and the types round it that the rest of the assembly cannot name, and what those derive from.</summary>
    private static IEnumerable<ISymbol> Hidden(IMethodSymbol method)
    {
        if (IsHidden(method))
            yield return method;
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (!IsHidden(type))
                continue;
            yield return type;
            for (var basis = type.BaseType; basis is not null && IsHidden(basis); basis = basis.BaseType)
                yield return basis;
        }
    }

    private static bool IsHidden(ISymbol symbol) =>
        symbol is INamedTypeSymbol { IsFileLocal: true }
        || symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;

    private static async Task ShowAsync(ISymbol symbol, SolutionEditor editor, CancellationToken cancellation)
    {
        SyntaxKind[] access = symbol.DeclaredAccessibility == Accessibility.Protected
            ? [SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword]
            : [SyntaxKind.InternalKeyword];
        var parts = symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<MemberDeclarationSyntax>().ToList();
        var speaking = parts.Where(part => part.Modifiers.Any(Modifiers.IsAccess)).ToList();
        foreach (var part in speaking.Count > 0 ? speaking : parts.Take(1))
        {
            if (editor.OriginalSolution.GetDocument(part.SyntaxTree) is { } document)
            {
                var changed = await editor.GetDocumentEditorAsync(document.Id, cancellation).ConfigureAwait(false);
                changed.ReplaceNode(part, (current, _) => ((MemberDeclarationSyntax)current).WithAccess(access));
            }
        }
    }

    /// <summary>Whether nothing of the instance is used, and nobody asks for an instance method.</summary>
    private static bool CanBeStatic(MethodDeclarationSyntax syntax, IMethodSymbol method, FixSite site) =>
        !method.ContainingType.AllInterfaces
            .SelectMany(type => type.GetMembers())
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
        && Trial.Of(site, syntax, editor => editor.Put(Static(syntax), syntax)) is { Compiles: true };

    private static MethodDeclarationSyntax Static(MethodDeclarationSyntax method) =>
        method.Without(SyntaxKind.ReadOnlyKeyword).With(SyntaxKind.StaticKeyword);

    private static async Task MakeStaticAsync(IMethodSymbol method, SolutionEditor editor, CancellationToken cancellation)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (editor.OriginalSolution.GetDocument(reference.SyntaxTree) is { } document)
            {
                var changed = await editor.GetDocumentEditorAsync(document.Id, cancellation).ConfigureAwait(false);
                changed.ReplaceNode(await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false), (current, _) => Static((MethodDeclarationSyntax)current));
            }
        }

        await CallThroughTypeAsync(method, editor, cancellation).ConfigureAwait(false);
    }

    private static async Task CallThroughTypeAsync(IMethodSymbol method, SolutionEditor editor, CancellationToken cancellation)
    {
        var solution = editor.OriginalSolution;
        var own = solution.GetProject(method.ContainingAssembly, cancellation)!;
        var projects = solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(own.Id).Prepend(own.Id);
        foreach (var document in projects.SelectMany(id => solution.GetProject(id)!.Documents))
        {
            foreach (var access in await AccessesAsync(document, method, cancellation).ConfigureAwait(false))
            {
                var type = Code.Expression(method.ContainingType.ToPlainCode()).WithTriviaFrom(access.Expression);
                var changed = await editor.GetDocumentEditorAsync(document.Id, cancellation).ConfigureAwait(false);
                changed.Put(type, access.Expression);
            }
        }
    }

    /// <summary>Where the method is named through an instance that costs nothing to leave out.</summary>
    private static async Task<IReadOnlyList<MemberAccessExpressionSyntax>> AccessesAsync(Document document, IMethodSymbol method, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return [];
        var named = root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Name.Identifier.ValueText == method.Name
                && access.Expression is ThisExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax or ObjectCreationExpressionSyntax)
            .ToList();
        if (named.Count == 0 || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return [];
        var id = method.GetDocumentationCommentId();
        return [.. named.Where(access => model.GetSymbolInfo(access).Symbol?.OriginalDefinition.GetDocumentationCommentId() == id)];
    }
}
