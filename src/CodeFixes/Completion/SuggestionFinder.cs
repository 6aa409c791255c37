using Hooks.Generators.Composing;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Tags;

namespace Hooks.Generators.CodeFixes.Completion;

/// <summary>Finds what may stand in a string of a handler's attributes.</summary>
internal sealed class SuggestionFinder(Document document, SemanticModel model, AttributeString text, CancellationToken cancellation)
{
    /// <summary>What may stand there; null where the string is none of ours.</summary>
    public async Task<Suggestions?> FindAsync()
    {
        var type = TypeOf(text.Attribute);
        var named = text.Argument.NameEquals?.Name.Identifier.ValueText;
        if (type.Is(KnownNames.When))
            return IsPath(text.Argument) ? new Suggestions(text.Part('.'), '.', Paths()) : null;
        if (!type.IsHandlerAttribute())
            return null;
        return named switch
        {
            null => new Suggestions(text.Span, null, HookNames(type)),
            "Before" or "After" => new Suggestions(text.Part(','), ',', await HandlersAsync().ConfigureAwait(false)),
            _ => null,
        };
    }

    /// <summary>The hooks of the set that the attribute names, or all; those that the attribute fits come first.</summary>
    private IEnumerable<Suggestion> HookNames(ITypeSymbol? type)
    {
        var set = Set(text.Attribute);
        var index = HookIndex.Of(model.Compilation);
        return
            from hook in index.All
            where hook.Spec is not null && (set is null || SymbolEqualityComparer.Default.Equals(hook.Set, set))
            let isFitting = type.IsFor(hook.Spec!.Kind)
            let isClear = set is not null || index.Find(hook.Name).Length == 1
            select new Suggestion(
                hook.Name,
                hook.Method,
                $"{hook.Spec!.KindName} of {hook.Set.ToDisplay()}",
                hook.Spec.Kind == HookKind.Action ? WellKnownTags.Event : WellKnownTags.Method,
                isFitting ? 0 : 1,
                isClear ? "" : $"typeof({hook.Set.ToMinimalDisplayString(model, text.Span.Start)}), ");
    }

    /// <summary>What may follow the names before the caret, on every hook that the method handles.</summary>
    private IEnumerable<Suggestion> Paths()
    {
        var before = text.Text.Substring(0, text.Part('.').Start - text.Span.Start).Split('.');
        var names = before.Take(before.Length - 1).ToArray();
        return Hooks()
            .Select(hook => ConditionPath.Next(names, hook, model.Compilation).Where(symbol => symbol.CanBeReferencedByName).Select(Suggested).ToList())
            .Aggregate((List<Suggestion>?)null, (all, some) => all?.Where(one => some.Any(other => other.Text == one.Text)).ToList() ?? some)
            ?? [];
    }

    private static Suggestion Suggested(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => new Suggestion(parameter.Name, parameter, parameter.Type.ToDisplay(), WellKnownTags.Parameter),
        IPropertySymbol property => new Suggestion(property.Name, property, property.Type.ToDisplay(), WellKnownTags.Property, Rank: 1),
        _ => new Suggestion(symbol.Name, symbol, ((IFieldSymbol)symbol).Type.ToDisplay(), WellKnownTags.Field, Rank: 1),
    };

    /// <summary>The other handlers of the hook, and their plugins.</summary>
    private async Task<IEnumerable<Suggestion>> HandlersAsync()
    {
        if (Meant(text.Attribute).FirstOrDefault() is not { } hook
            || await ProjectWiring.OfAsync(document.Project, cancellation).ConfigureAwait(false) is not { } wiring)
        {
            return [];
        }

        var own = text.Attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method ? model.GetDeclaredSymbol(method, cancellation) : null;
        var handlers = wiring.Order(hook.Spec!).Handlers
            .Where(handler => own is null || handler.Identity.ShortName != $"{own.ContainingType.Name}.{own.Name}")
            .ToList();
        return handlers
            .Select(handler => new Suggestion(handler.Name, null, $"handler of plugin {handler.Plugin}", WellKnownTags.Method))
            .Concat(handlers.Select(handler => new Suggestion(handler.Plugin, null, "plugin", WellKnownTags.Assembly, Rank: 1)));
    }

    /// <summary>The hooks that the method under the attribute handles. There may be no method yet.</summary>
    private IEnumerable<HookSymbol> Hooks() =>
        text.Attribute.Parent?.Parent is { } declaration
            ? declaration.ChildNodes().OfType<AttributeListSyntax>().SelectMany(list => list.Attributes).SelectMany(Meant)
            : [];

    private IEnumerable<HookSymbol> Meant(AttributeSyntax attribute)
    {
        if (!TypeOf(attribute).IsHandlerAttribute()
            || Positional(attribute).LastOrDefault() is not { } argument
            || model.GetConstantValue(argument.Expression, cancellation).Value is not string name)
        {
            return [];
        }

        return HookIndex.Of(model.Compilation).Find(name, Set(attribute)).Where(hook => hook.Spec is not null);
    }

    private ITypeSymbol? TypeOf(AttributeSyntax attribute) => model.GetTypeInfo(attribute, cancellation).Type;

    private ITypeSymbol? Set(AttributeSyntax attribute) =>
        Positional(attribute).FirstOrDefault()?.Expression is TypeOfExpressionSyntax set ? model.GetTypeInfo(set.Type, cancellation).Type : null;

    private static bool IsPath(AttributeArgumentSyntax argument) =>
        argument.NameColon is { } name
            ? name.Name.Identifier.ValueText == "path"
            : argument.NameEquals is null && argument.Parent is AttributeArgumentListSyntax list && list.Arguments.IndexOf(argument) == 0;

    private static IEnumerable<AttributeArgumentSyntax> Positional(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null) ?? [];
}
