using Hooks.Generators.CodeFixes.Fixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Declarations;

/// <summary>What may be wrong with the attribute of a hook.</summary>
internal static class AttributeSteps
{
    private static readonly string[] Strategies = ["First", "Collect", "Any", "All"];

    /// <summary>Takes a blank name out: the hook then has its method's.</summary>
    public static Step? ForName(AttributeSyntax attribute, SemanticModel model) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null) is { } name
        && model.GetConstantValue(name.Expression) is { HasValue: true, Value: string text } && string.IsNullOrWhiteSpace(text)
            ? Without(name, "use the method's name")
            : null;

    /// <summary>Says what kind of hook it is, in each way.</summary>
    public static IEnumerable<Step> SayingStrategy(AttributeSyntax attribute) => Strategies.Select(strategy => new Step(
        $"say Strategy = HookStrategy.{strategy}",
        editor => editor.ReplaceNode(attribute, (current, _) => WithStrategy((AttributeSyntax)current, strategy))));

    /// <summary>Takes one option out, each in turn.</summary>
    public static IEnumerable<Step> WithoutOption(AttributeSyntax attribute) =>
        (attribute.ArgumentList?.Arguments ?? default)
            .Where(argument => argument.NameEquals is not null)
            .Select(argument => Without(argument, $"take {argument.NameEquals!.Name.Identifier.ValueText} out"));

    private static Step Without(AttributeArgumentSyntax argument, string phrase) => new(phrase, editor =>
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        if (list.Arguments.Count == 1)
            editor.RemoveNode(list);
        else
            editor.RemoveNode(argument);
    });

    private static AttributeSyntax WithStrategy(AttributeSyntax attribute, string strategy) =>
        attribute.WithOption("Strategy", Code.Expression($"global::Hooks.HookStrategy.{strategy}"));
}
