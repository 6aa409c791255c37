using System.Collections.Immutable;
using System.Composition;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Hooks.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.CodeFixes.Fixes;

/// <summary>
/// HOOK008 and HOOK019: writes one of the handlers, plugins or properties that may be meant, the nearest one first. Only that
/// name changes, whatever else stands in the list or the path.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UseNearestNameFix : HookFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnknownHandler.Id, Rules.BadCondition.Id];

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Around<AttributeArgumentSyntax>()?.Expression is not { } expression || site.Property(Rules.WrittenName) is not { } written
            || site.Model.GetConstantValue(expression).Value is not string text)
        {
            yield break;
        }

        // The span is the name alone, where the text is written plainly; else the name is looked for in it.
        var separator = site.Diagnostic.Id == Rules.BadCondition.Id ? '.' : ',';
        var before = site.Diagnostic.Location.SourceSpan.Start - expression.SpanStart - 1;
        var place = before > 0 ? text.Take(before).Count(letter => letter == separator) : Array.FindIndex(text.Split(separator), part => part.Trim() == written);
        foreach (var (name, key) in site.NearestNames())
        {
            yield return site.Edit(
                $"Use '{name}'",
                editor => editor.ReplaceNode(expression, (current, generator) =>
                {
                    var parts = ((current as LiteralExpressionSyntax)?.Token.ValueText ?? text).Split(separator);
                    parts[place] = parts[place].Replace(written, name);
                    var literal = generator.LiteralExpression(string.Join(separator.ToString(), parts)).WithTriviaFrom(current);
                    return current.CopyAnnotationsTo(literal)!; // Fix All may come back for another name of the list
                }),
                key);
        }
    }
}
