using System.Collections.Immutable;
using Hooks.Generators.Composing;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.CodeFixes;

/// <summary>The handlers of every hook as a build of the project would wire them.</summary>
internal static class ProjectWiring
{
    public static async Task<Wiring?> OfAsync(Project project, CancellationToken cancellation)
    {
        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
            return null;
        var spec = CompilationReader.Read(compilation, project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions);
        return new Wiring(spec, Handlers(compilation, cancellation), CompilationReader.ReadReferences(compilation, spec.Composes));
    }

    private static ImmutableArray<HandlerSpec> Handlers(Compilation compilation, CancellationToken cancellation)
    {
        var handlers = ImmutableArray.CreateBuilder<HandlerSpec>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var methods = AttributedMethods.Of(tree);
            if (methods.IsEmpty)
                continue;
            var model = compilation.GetSemanticModel(tree);
            foreach (var method in methods.Select(method => model.GetDeclaredSymbol(method, cancellation)).OfType<IMethodSymbol>())
            {
                handlers.AddRange(method.GetAttributes()
                    .Where(attribute => attribute.AttributeClass.IsHandlerAttribute())
                    .Select(attribute => HandlerParser.Parse(method, attribute, compilation))
                    .OfType<HandlerSpec>());
            }
        }

        return handlers.ToImmutable();
    }
}
