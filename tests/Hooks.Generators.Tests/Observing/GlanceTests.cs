using Hooks.Generators.Diagnostics;
using Hooks.Generators.Diagnostics.Effects;
using Hooks.Generators.Diagnostics.Effects.Glance;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Tests.Observing;

/// <summary>
/// Most handlers are judged at a glance, since a closer look costs a hundred times as much. What a glance passes must
/// pass the closer look too, and it must go on to pass as much as it does.
/// </summary>
[Collection(nameof(CorpusRun))]
public class GlanceTests(CorpusRun run)
{
    [Fact]
    public void Handlers_that_a_glance_is_enough_for() => Snapshot.Verify(string.Join(
        "\n",
        from @case in CorpusCase.All
        where Handlers(@case).Any(IsPlain)
        group $"  {@case.Name}" by @case.Group into page
        from line in page.Prepend(page.Key)
        select line));

    [Fact]
    public void A_closer_look_at_them_finds_nothing_either() => Assert.Empty(
        from @case in CorpusCase.All
        from handler in Handlers(@case)
        where IsPlain(handler)
        from change in Summaries().Of(handler.Method).Changes
        where change.Owner.Root is IParameterSymbol
        select $"{@case.Place} {handler.Method.Name} changes {change.Target}");

    /// <summary>The actions of a case.</summary>
    private IEnumerable<(MethodDeclarationSyntax Syntax, IMethodSymbol Method)> Handlers(CorpusCase @case)
    {
        var tree = run.Compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith(@case.Place, StringComparison.Ordinal));
        var model = run.Compilation.GetSemanticModel(tree);
        return
            from syntax in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            let method = model.GetDeclaredSymbol(syntax)
            where HandledHook.Of(method, run.Compilation).Any(hook => hook.Symbol.Spec is { Kind: Model.HookKind.Action })
            select (syntax, method);
    }

    private bool IsPlain((MethodDeclarationSyntax Syntax, IMethodSymbol Method) handler) =>
        PlainReads.AreAll(handler.Syntax, handler.Method, Summaries());

    private Summaries Summaries() => new(CompilationEffects.Of(run.Compilation), CancellationToken.None);
}
