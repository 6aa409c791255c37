using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Tests.Robustness;

/// <summary>
/// Sees which members the analyzers have bound. Roslyn makes a model of its own for each member whose code is asked for, and
/// keeps it with the file's model: what is in there has been bound. Neither is public.
/// </summary>
internal static class BoundBodies
{
    /// <summary>The names of the members whose bodies are bound after the analyzers have run on an assembly.</summary>
    public static IReadOnlyList<string> After(TestAssembly assembly)
    {
        Compilation compilation = Compiler.Parse(assembly);
        Compiler.Driver(assembly).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        compilation = WithOneModelForEachFile(compilation);

        BareDriver.Run(GeneratorUnderTest.Analyzers().Where(analyzer => analyzer is not DiagnosticSuppressor), compilation);

        return
        [
            .. from tree in compilation.SyntaxTrees
               from member in Members(compilation.GetSemanticModel(tree))
               where member is not AttributeSyntax
               select member is MethodDeclarationSyntax method ? method.Identifier.Text : member.ToString(),
        ];
    }

    /// <summary>Whoever asks the compilation for a file's model gets the same one, as in Roslyn's driver.</summary>
    private static Compilation WithOneModelForEachFile(Compilation compilation)
    {
        var provider = typeof(Compilation).Assembly
            .GetType("Microsoft.CodeAnalysis.Diagnostics.CachingSemanticModelProvider", throwOnError: true)!
            .GetProperty("Instance", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!
            .GetValue(null);
        return (Compilation)typeof(Compilation)
            .GetMethod("WithSemanticModelProvider", BindingFlags.Instance | BindingFlags.NonPublic)!
            .Invoke(compilation, [provider])!;
    }

    private static IEnumerable<SyntaxNode> Members(SemanticModel model)
    {
        var members = model.GetType().GetField("_memberModels", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(model);
        foreach (var entry in (IEnumerable)members!)
            yield return (SyntaxNode)entry.GetType().GetProperty("Key")!.GetValue(entry)!;
    }
}
