using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Parsing;

/// <summary>What may be a hook, by the names that it may have. It is bound when somebody means one of them.</summary>
internal sealed class HookEntry
{
    private readonly Lazy<HookSymbol?> hook;

    private HookEntry(string method, string? name, Func<HookSymbol?> bind)
    {
        Names = name is null || name == method ? [method] : [name, method];
        MayHaveAnyName = name is null;
        hook = new Lazy<HookSymbol?>(bind);
    }

    /// <summary>The method's name, and the hook's where that is plain to see.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Whether the hook's name has to be computed.</summary>
    public bool MayHaveAnyName { get; }

    /// <summary>The hook; null where it is none after all.</summary>
    public HookSymbol? Hook => hook.Value;

    public static HookEntry OfSource(MethodDeclarationSyntax syntax, Compilation compilation) => new(
        syntax.Identifier.ValueText,
        Name(syntax),
        () => compilation.GetSemanticModel(syntax.SyntaxTree).GetDeclaredSymbol(syntax) is IMethodSymbol method
            && method.Attribute(KnownNames.Hook) is { } attribute
                ? HookParser.Parse(method, attribute, compilation)
                : null);

    public static HookEntry OfReference(IMethodSymbol method, AttributeData attribute, Compilation compilation) => new(
        method.Name,
        attribute.Argument<string>(0) ?? method.Name,
        () => HookParser.Parse(method, attribute, compilation));

    /// <summary>The hook's name as far as syntax shows it: the only string, else the method's name. Null where it has to be computed.</summary>
    private static string? Name(MethodDeclarationSyntax method)
    {
        var name = method.Identifier.ValueText;
        foreach (var argument in method.AttributeLists.SelectMany(list => list.Attributes).SelectMany(attribute => attribute.ArgumentList?.Arguments ?? default))
        {
            if (argument.NameEquals is not null)
                continue;
            if (argument.Expression is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var text } || name != method.Identifier.ValueText)
                return null;
            name = text;
        }

        return name;
    }
}
