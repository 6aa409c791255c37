using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Writing;

/// <summary>Rewrites the attribute of a handler: which hook it means, and what it does with it.</summary>
internal static class HandlerAttributes
{
    private static readonly string[] Own = ["Action", "Filter", "Around"];

    /// <summary>The argument with the hook's name.</summary>
    public static AttributeArgumentSyntax? NameArgument(this AttributeSyntax attribute) =>
        attribute.Positional().FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "hook")
        ?? attribute.Positional().LastOrDefault(argument => argument.NameColon is null);

    /// <summary>The argument with the hook set.</summary>
    public static AttributeArgumentSyntax? SetArgument(this AttributeSyntax attribute) =>
        attribute.Positional().FirstOrDefault(argument => argument != attribute.NameArgument());

    /// <summary>The attribute for the hook of that name; who wrote <c>nameof</c> wants it to follow a rename.</summary>
    public static AttributeSyntax WithName(this AttributeSyntax attribute, string name, HookSymbol hook)
    {
        var old = attribute.NameArgument()!.Expression;
        var written = old is InvocationExpressionSyntax
            ? Code.Expression($"nameof({hook.Set.ToPlainCode()}.{Fitting.Identifier(hook.Method.Name)})")
            : ParseExpression(Literals.Of(name));
        return attribute.ReplaceNode(old, written.WithTriviaFrom(old));
    }

    /// <summary>The attribute for a hook of that set.</summary>
    /// <param name="set">The set with its full name.</param>
    public static AttributeSyntax WithSet(this AttributeSyntax attribute, string set)
    {
        var type = TypeOfExpression(Code.Type(set));
        if (attribute.SetArgument() is { } old)
            return attribute.ReplaceNode(old.Expression, type.WithTriviaFrom(old.Expression));
        var name = attribute.NameArgument()!;
        var argument = AttributeArgument(type).WithNameColon(name.NameColon is null ? null : NameColon("set"));
        var list = attribute.ArgumentList!;
        return attribute.WithArgumentList(list
            .WithArguments(list.Arguments.Insert(list.Arguments.IndexOf(name), argument))
            .WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>What an option is set to.</summary>
    public static ExpressionSyntax? Option(this AttributeSyntax attribute, string option) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == option)?.Expression;

    /// <summary>The attribute with that option, in the place of an older value where there is one.</summary>
    public static AttributeSyntax WithOption(this AttributeSyntax attribute, string option, ExpressionSyntax value) => attribute.Option(option) is { } old
        ? attribute.ReplaceNode(old, value.WithTriviaFrom(old))
        : attribute.AddArgumentListArguments(AttributeArgument(value).WithNameEquals(NameEquals(option)).WithAdditionalAnnotations(Formatter.Annotation));

    /// <summary>Another attribute with the same arguments, but for options that it does not have, such as <c>Background</c>.</summary>
    /// <param name="kind">What is written between the brackets, such as <c>Filter</c>.</param>
    public static AttributeSyntax As(this AttributeSyntax attribute, string kind, Compilation compilation)
    {
        var options = new HashSet<string>();
        for (var type = compilation.GetTypeByMetadataName($"Hooks.{kind}Attribute"); type is not null; type = type.BaseType)
            options.UnionWith(type.MemberNames);
        var unknown = attribute.ArgumentList?.Arguments.Where(argument => argument.NameEquals is { } option && !options.Contains(option.Name.Identifier.ValueText)) ?? [];
        return attribute.RemoveNodes(unknown, SyntaxRemoveOptions.KeepNoTrivia)!.WithName(Named(attribute.Name, kind));
    }

    private static NameSyntax Named(NameSyntax written, string kind)
    {
        var identifier = IdentifierName(kind);
        NameSyntax named = written switch
        {
            QualifiedNameSyntax qualified => qualified.WithRight(identifier),
            SimpleNameSyntax { Identifier.ValueText: var text } when Own.Contains(text.Replace(nameof(Attribute), "")) => identifier,
            _ => (NameSyntax)Code.Type($"global::Hooks.{kind}Attribute"), // an alias
        };
        return named.WithTriviaFrom(written);
    }

    private static IEnumerable<AttributeArgumentSyntax> Positional(this AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null) ?? [];
}
