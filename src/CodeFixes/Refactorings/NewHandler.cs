using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Hooks.Generators.CodeFixes.Refactorings;

/// <summary>Writes a handler that fits a hook, compiles, and changes nothing yet.</summary>
internal static class NewHandler
{
    /// <param name="isClear">Whether the hook's name alone means it.</param>
    /// <param name="isAnnotated">Whether nullable annotations mean something where it will stand.</param>
    /// <param name="taken">The names of the other members.</param>
    public static MethodDeclarationSyntax For(HookSymbol hook, bool isClear, bool isAnnotated, IEnumerable<string> taken)
    {
        var spec = hook.Spec!;
        var attribute = spec.Kind == HookKind.Action ? "Action" : "Filter";
        var set = isClear ? "" : $"typeof({hook.Set.ToPlainCode()}), ";
        var name = Name(hook.Method.Name, [.. taken]);
        var code = $$"""
            [global::Hooks.{{attribute}}({{set}}{{Literals.Of(hook.Name)}})]
            internal static {{(spec.NeedsUnsafe ? "unsafe " : "")}}{{(spec.IsAsync ? "async " : "")}}{{Fitting.Signature(name, hook, Spelling.Full(isAnnotated))}}
            {
                {{(spec.IsAsync ? "await global::System.Threading.Tasks.Task.CompletedTask;" : "")}}
                {{(Answer(hook) is { } answer ? $"return {answer};" : "")}}
            }
            """;
        var method = (MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(code)!.NormalizeWhitespace();
        return method
            .WithIdentifier(method.Identifier.WithAdditionalAnnotations(RenameAnnotation.Create()))
            .WithLeadingTrivia(SyntaxFactory.ElasticMarker)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
    }

    /// <summary>A name for a handler of the hook that no other member has.</summary>
    public static string Name(string hook, HashSet<string> taken)
    {
        var name = hook.StartsWith("On", StringComparison.Ordinal) && hook.Length > 2 && char.IsUpper(hook[2]) ? hook : "On" + hook;
        var free = name;
        for (var i = 2; taken.Contains(free); i++)
            free = name + i;
        return free;
    }

    private static string? Answer(HookSymbol hook) =>
        hook.Spec!.Kind is HookKind.Action or HookKind.FilterInPlace ? null : NeutralAnswer.Of(hook, Value(hook));

    private static string? Value(HookSymbol hook) => hook.Spec!.PassesValue ? Fitting.Identifier(hook.Method.Parameters[0].Name) : null;
}
