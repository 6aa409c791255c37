using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Signatures;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>
/// HOOK003 and HOOK009: writes the signature that fits, as near to the user's as can be, with the body as it is. Where the
/// body does not compile any more, it stays as a comment.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FitSignatureFix : HookFix
{
    private static readonly SymbolDisplayFormat Signature = SymbolDisplayFormat.CSharpShortErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters)
        .AddParameterOptions(SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue)
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DoesNotFit.Id, Rules.AsyncVoid.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Around<MethodDeclarationSyntax>() is not { } method || site.Model.GetDeclaredSymbol(method) is not IMethodSymbol { DeclaringSyntaxReferences.Length: 1, IsPartialDefinition: false } symbol)
            yield break;

        var unfit = HandledHook.Of(symbol, site.Compilation).Where(hook => !hook.Fits(symbol, site.Compilation));
        foreach (var (candidate, keepsBody) in unfit.Select(hook => FittedTypeParameters.Of(new FittedHandler(site, method, symbol, hook))).OfType<FittedHandler>().SelectMany(Candidates))
        {
            void Edit(SyntaxEditor editor) => editor.Put(candidate, method);

            if (Trial.Of(site, method, Edit) is not { Compiles: true, Fits: true } trial)
                continue;
            var title = $"Write '{trial.Method.ToDisplayString(Signature)}'{(keepsBody ? "" : " and comment the body out")}";
            yield return site.Edit(title, Edit, nameof(FitSignatureFix));
            yield break;
        }
    }

    /// <summary>The handler as it could be written, what changes least first.</summary>
    private static IEnumerable<(MethodDeclarationSyntax Candidate, bool KeepsBody)> Candidates(FittedHandler handler)
    {
        var method = handler.Syntax.WithParameterList(FittedParameters.Of(handler));
        yield return (method, true);

        var (shape, _) = handler.After;
        method = method.WithReturnType(handler.Written(handler.TypeOf(handler.After)).WithTriviaFrom(method.ReturnType));
        if (shape == TaskShape.None)
            method = method.Without(SyntaxKind.AsyncKeyword);
        yield return (FittedBody.Of(method, new FittedAnswer(handler, method.ParameterList, awaits: false), handler.ReachesEnd), true);
        if (handler.ReturnsTasks && shape != TaskShape.None)
            yield return (FittedBody.Of(method.With(SyntaxKind.AsyncKeyword), new FittedAnswer(handler, method.ParameterList, awaits: true), handler.ReachesEnd), true);
        if (!handler.Method.ReturnsVoid || !handler.Method.IsAsync)
            yield return (method.Without(SyntaxKind.AsyncKeyword).WithBodyAsComment(new FittedAnswer(handler, method.ParameterList, awaits: false).OfNothing), false);
    }
}
