using System.Collections.Immutable;
using Hooks.Generators.CodeFixes.Completion;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Editor.Tests.Harness;

/// <summary>The fixes that the library brings.</summary>
internal static class LibraryFixes
{
    private static readonly ImmutableArray<CodeFixProvider> s_all =
    [
        .. from type in typeof(HookCompletionProvider).Assembly.GetTypes()
           where type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract
           orderby type.FullName
           select (CodeFixProvider)Activator.CreateInstance(type)!,
    ];

    /// <summary>What the light bulb offers for a diagnostic.</summary>
    public static async Task<IReadOnlyList<CodeAction>> OfferedAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in s_all.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        return actions;
    }
}
