using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Hooks.Generators.CodeFixes.Refactorings;

/// <summary>On a class: "Handle a hook…" writes a handler of one of the hooks that the project sees.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(HandleHookRefactoring))]
[Shared]
public sealed class HandleHookRefactoring : CodeRefactoringProvider
{
    /// <summary>How many hooks make one menu; more are grouped by their sets.</summary>
    private const int MostInOneMenu = 10;

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var cancellation = context.CancellationToken;
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || MemberAt(root, context.Span.Start) is not TypeDeclarationSyntax type
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(type, cancellation) is not { } symbol
            || !HandlerParser.CanHold(symbol, model.Compilation))
        {
            return;
        }

        var sets = HookIndex.Of(model.Compilation).All
            .Where(hook => hook.Spec is not null)
            .GroupBy(hook => hook.Set.ToDisplay())
            .OrderBy(set => set.Key, StringComparer.Ordinal)
            .Select(set => (Name: set.Key, Hooks: set.OrderBy(hook => hook.Name, StringComparer.Ordinal).ToList()))
            .ToList();
        if (sets.Count == 0)
            return;
        var isGrouped = sets.Count > 1 && sets.Sum(set => set.Hooks.Count) > MostInOneMenu;
        var menu = isGrouped
            ? sets.Select(set => CodeAction.Create(set.Name, [.. set.Hooks.Select(hook => Offer(hook, $"{hook.Name} ({hook.Spec!.KindName})"))], isInlinable: false))
            : sets.SelectMany(set => set.Hooks).Select(hook => Offer(hook, $"{hook.Name} ({hook.Spec!.KindName} of {hook.Set.ToDisplay()})"));
        context.RegisterRefactoring(CodeAction.Create("Handle a hook…", menu.ToImmutableArray(), isInlinable: false));

        CodeAction Offer(HookSymbol hook, string title)
        {
            var isAnnotated = (model.GetNullableContext(type.OpenBraceToken.SpanStart) & NullableContext.AnnotationsEnabled) != 0;
            var isClear = HookIndex.Of(model.Compilation).Find(hook.Name).Length == 1;
            var handler = NewHandler.For(hook, isClear, isAnnotated, symbol.MemberNames);
            return CodeAction.Create(title, token => WithHandlerAsync(context.Document, root, type, handler, token), equivalenceKey: title);
        }
    }

    /// <summary>The innermost declaration round the caret.</summary>
    private static MemberDeclarationSyntax? MemberAt(SyntaxNode root, int position) =>
        root.FindToken(position).Parent?.AncestorsAndSelf()
            .OfType<MemberDeclarationSyntax>()
            .FirstOrDefault(member => member.Span.Start <= position && position <= member.Span.End);

    private static Task<Document> WithHandlerAsync(
        Document document, SyntaxNode root, TypeDeclarationSyntax type, MethodDeclarationSyntax handler, CancellationToken cancellation)
    {
        var mark = new SyntaxAnnotation();
        var changed = WithBraces(type).AddMembers(handler.WithAdditionalAnnotations(mark));
        return ImportAdder.AddImportsAsync(
            document.WithSyntaxRoot(root.ReplaceNode(type, changed)), mark, cancellationToken: cancellation);
    }

    /// <summary>A type may end in a semicolon.</summary>
    private static TypeDeclarationSyntax WithBraces(TypeDeclarationSyntax type) => type.SemicolonToken.IsKind(SyntaxKind.None)
        ? type
        : type
            .WithSemicolonToken(default)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.SemicolonToken.TrailingTrivia))
            .WithAdditionalAnnotations(Formatter.Annotation);
}
