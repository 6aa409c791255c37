using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Tests.Harness;

/// <summary>Applies a code fix to a source, as an IDE does when the first offered fix is taken.</summary>
internal static class Fix
{
    /// <summary>The source after the first fix of its first fixable diagnostic.</summary>
    public static async Task<string> First(CodeFixProvider provider, string source)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Plugin", LanguageNames.CSharp)
            .WithParseOptions(Prelude.ParseOptions)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(ReferenceSets.Net10);
        var document = project.AddDocument("Plugin.cs", SourceText.From(source));

        var compilation = (await document.Project.GetCompilationAsync())!;
        var said = await compilation.WithAnalyzers([.. GeneratorUnderTest.Analyzers()]).GetAnalyzerDiagnosticsAsync();
        var diagnostic = said.First(d => provider.FixableDiagnosticIds.Contains(d.Id));

        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        var operations = await actions[0].GetOperationsAsync(default);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }
}
