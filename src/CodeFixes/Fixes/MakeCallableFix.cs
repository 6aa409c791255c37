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
            || HandlerParser.Unsuitable(method) is not null)
        {
            yield break;
        }

        var hidden = Hidden(method).ToList();
        var isStatic = MustBeStatic(method, site.Compilation);
        if (isStatic ? !CanBeStatic(syntax, method, site) : hidden.Count == 0)
            yield break;
        yield return new Offer(
            Title(method, hidden, isStatic),
            nameof(MakeCallableFix),
            async (editor, cancellation) =>
            {
                foreach (var symbol in hidden)
                    await ShowAsync(symbol, editor, cancellation).ConfigureAwait(false);
                if (isStatic)
                    await MakeStaticAsync(method, editor, cancellation).ConfigureAwait(false);
            });
    }

    private static string Title(IMethodSymbol method, IReadOnlyList<ISymbol> hidden, bool isStatic)
    {
        var names = string.Join(" and ", hidden.Select(symbol => SymbolEqualityComparer.Default.Equals(symbol, method) ? "it" : $"'{symbol.Name}'"));
        return hidden.Count == 0 ? "Make it static"
            : !isStatic ? $"Make {names} internal"
            : names == "it" ? "Make it internal and static"
            : $"Make {names} internal, and it static";
    }

    /// <summary>Whether one of its hooks cannot be handled by an instance method.</summary>
    private static bool MustBeStatic(IMethodSymbol method, Compilation compilation) => HandledHook.Of(method, compilation).Any(handled => Receivers.Problem(
        method,
        handled.Symbol,
        handled.Attribute.AttributeClass.Is(KnownNames.Around),
        HandlerBinder.BackgroundOf(handled.Attribute) is not null) is not null);

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

        await InstanceCalls.ToTypeAsync(method, editor, cancellation).ConfigureAwait(false);
    }
}
