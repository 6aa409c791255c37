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

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>
/// HOOK001: writes one of the hooks that may be meant, with its set where several have one of that name, or says that
/// there need not be such a hook.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UseNearestHookFix : HookFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnknownHook.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Around<AttributeSyntax>() is not { } attribute || attribute.NameArgument() is not { } name)
            return [];
        var written = site.Model.GetConstantValue(name.Expression).Value as string;
        if (site.Property(Rules.Sets) is { } sets)
            return OffersOfSets(sets.Split('\n'), attribute, name.Expression, written, site);
        return string.IsNullOrWhiteSpace(written) ? [] : OffersOfNames(attribute, site).Append(site.Edit(
            "Set Optional = true",
            editor => editor.Put(attribute.WithOption("Optional", SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression)), attribute)));
    }

    /// <summary>The sets that have a hook of the name as it is, first the one that a <c>nameof</c> shows already.</summary>
    private static IEnumerable<Offer> OffersOfSets(string[] sets, AttributeSyntax attribute, ExpressionSyntax name, string? written, FixSite site)
    {
        var shown = name is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments }
            && arguments.FirstOrDefault()?.Expression is MemberAccessExpressionSyntax { Expression: var type }
                ? site.Model.GetSymbolInfo(type).Symbol?.ToPlainCode()
                : null;
        return sets
            .OrderBy(set => set != shown)
            .Select(set => site.Edit($"Use '{written}' of '{Display(set)}'", editor => editor.Put(attribute.WithSet(set), attribute)));
    }

    /// <summary>The nearest names, each with its set where the name alone would mean several hooks.</summary>
    private static IEnumerable<Offer> OffersOfNames(AttributeSyntax attribute, FixSite site)
    {
        var asked = attribute.SetArgument()?.Expression is TypeOfExpressionSyntax { Type: var type } ? site.Model.GetSymbolInfo(type).Symbol as ITypeSymbol : null;
        foreach (var (nearest, key) in site.NearestNames())
        {
            var hooks = HookIndex.Of(site.Compilation).Find(nearest, asked);
            if (hooks.Length == 1)
            {
                yield return site.Edit($"Use '{nearest}'", editor => editor.Put(attribute.WithName(nearest, hooks[0]), attribute), key);
                continue;
            }

            foreach (var hook in hooks)
            {
                var set = hook.Set.ToPlainCode();
                yield return site.Edit($"Use '{nearest}' of '{Display(set)}'", editor => editor.Put(attribute.WithName(nearest, hook).WithSet(set), attribute));
            }
        }
    }

    private static string Display(string set) => set.Replace("global::", "");
}
