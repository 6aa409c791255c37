using Hooks.Generators.Composing;
using Hooks.Generators.Parsing;
using Hooks.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.CodeFixes;

/// <summary>The handlers of every hook as a build of the project would wire them.</summary>
internal static class ProjectWiring
{
    public static async Task<Wiring?> OfAsync(Project project, CancellationToken cancellation)
    {
        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
            return null;
        var spec = CompilationReader.Read(compilation, project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions);
        var handlers = compilation.SyntaxTrees.SelectMany(tree => FileReader.Read(compilation, tree, cancellation).Wiring.Handlers);
        return new Wiring(spec, [.. handlers], ReferenceReader.Read(compilation), spec.Composes ? ReferenceReader.ReadHandlers(compilation) : []);
    }
}
