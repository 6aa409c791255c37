using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

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
        if (site.Around<AttributeArgumentSyntax>() is not { Parent: AttributeArgumentListSyntax list } name)
            return [];
        var set = list.Arguments.FirstOrDefault(other => other != name && other.NameEquals is null);
        return site.Property(Rules.Sets) is { } sets
            ? OffersOfSets(sets.Split('\n'), name, set, site)
            : OffersOfNames(name, set, site).Append(site.Edit("Set Optional = true", editor => editor.ReplaceNode(list, WithOptional(list))));
    }

    /// <summary>The sets that have a hook of the name as it is, first the one that a <c>nameof</c> shows already.</summary>
    private static IEnumerable<Offer> OffersOfSets(string[] sets, AttributeArgumentSyntax name, AttributeArgumentSyntax? set, FixSite site)
    {
        var written = site.Model.GetConstantValue(name.Expression).Value;
        var shown = name.Expression is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments }
            && arguments.FirstOrDefault()?.Expression is MemberAccessExpressionSyntax { Expression: var type }
                ? site.Model.GetSymbolInfo(type).Symbol?.ToPlainCode()
                : null;
        return sets
            .OrderBy(other => other != shown)
            .Select(other => site.Edit($"Use '{written}' of '{Display(other)}'", editor => WriteSet(editor, other, name, set)));
    }

    /// <summary>The nearest names, each with its set where the name alone would mean several hooks.</summary>
    private static IEnumerable<Offer> OffersOfNames(AttributeArgumentSyntax name, AttributeArgumentSyntax? set, FixSite site)
    {
        var asked = set?.Expression is TypeOfExpressionSyntax { Type: var type } ? site.Model.GetSymbolInfo(type).Symbol as ITypeSymbol : null;
        foreach (var (nearest, key) in site.NearestNames())
        {
            var hooks = HookIndex.Of(site.Compilation).Find(nearest, asked);
            if (hooks.Length == 1)
            {
                yield return site.Edit($"Use '{nearest}'", editor => WriteName(editor, nearest, name, hooks[0]), key);
                continue;
            }

            foreach (var hook in hooks)
            {
                var other = hook.Set.ToPlainCode();
                yield return site.Edit($"Use '{nearest}' of '{Display(other)}'", editor =>
                {
                    WriteName(editor, nearest, name, hook);
                    WriteSet(editor, other, name, set);
                });
            }
        }
    }

    private static void WriteName(SyntaxEditor editor, string nearest, AttributeArgumentSyntax name, HookSymbol hook)
    {
        // Who wrote nameof wants it to follow a rename.
        var written = name.Expression is InvocationExpressionSyntax
            ? Code.Expression($"nameof({hook.Set.ToPlainCode()}.{Fitting.Identifier(hook.Method.Name)})")
            : editor.Generator.LiteralExpression(nearest);
        editor.ReplaceNode(name.Expression, written.WithTriviaFrom(name.Expression));
    }

    private static void WriteSet(SyntaxEditor editor, string other, AttributeArgumentSyntax name, AttributeArgumentSyntax? set)
    {
        var type = TypeOfExpression(Code.Type(other));
        if (set is not null)
            editor.ReplaceNode(set.Expression, type.WithTriviaFrom(set.Expression));
        else
            editor.InsertBefore(name, AttributeArgument(type).WithNameColon(name.NameColon is null ? null : NameColon("set")).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static AttributeArgumentListSyntax WithOptional(AttributeArgumentListSyntax list) =>
        list.AddArguments(((AttributeArgumentSyntax)AttributeArgument(ParseExpression("true")).WithNameEquals(NameEquals("Optional"))).WithAdditionalAnnotations(Formatter.Annotation));

    private static string Display(string set) => set.Replace("global::", "");
}
