using Hooks.Generators.Diagnostics;
using Hooks.Generators.Diagnostics.Effects;
using Hooks.Generators.Diagnostics.Effects.Glance;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Tests.Observing;

/// <summary>
/// Most handlers are judged at a glance, since a closer look binds their bodies. What a glance passes must
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

    /// <summary>What gets nothing of the event, and what only handlers of other kinds call, is not worth a look.</summary>
    [Fact]
    public void Methods_that_nobody_looks_into()
    {
        var compilation = run.Compilation.Clone();
        var summaries = new Summaries(CompilationEffects.Of(compilation), CancellationToken.None);
        var all = CorpusCase.All.Select(@case => (Name: @case.ToString(), Methods: Methods(compilation, @case))).ToList();
        foreach (var handler in all.SelectMany(@case => @case.Methods).Where(method => Handles(method.Method, compilation)))
            summaries.Of(handler.Method);

        Snapshot.Verify(string.Join(
            "\n",
            from @case in all
            let unseen = from method in @case.Methods
                         where method.Syntax is not { Body: null, ExpressionBody: null }
                         where !Handles(method.Method, compilation) && !summaries.Compilation.Methods.ContainsKey(method.Method)
                         select method.Method.Name
            where unseen.Any()
            select $"{@case.Name}: {string.Join(", ", unseen)}"));
    }

    /// <summary>The actions of a case.</summary>
    private IEnumerable<(MethodDeclarationSyntax Syntax, IMethodSymbol Method)> Handlers(CorpusCase @case) =>
        Methods(run.Compilation, @case).Where(method => Handles(method.Method, run.Compilation));

    private static IReadOnlyList<(MethodDeclarationSyntax Syntax, IMethodSymbol Method)> Methods(Compilation compilation, CorpusCase @case)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith(@case.Place, StringComparison.Ordinal));
        var model = compilation.GetSemanticModel(tree);
        return [.. from syntax in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>() select (syntax, model.GetDeclaredSymbol(syntax)!)];
    }

    private static bool Handles(IMethodSymbol method, Compilation compilation) =>
        HandledHook.Of(method, compilation).Any(hook => hook.Symbol.Spec is { Kind: Model.HookKind.Action });

    private bool IsPlain((MethodDeclarationSyntax Syntax, IMethodSymbol Method) handler) =>
        PlainReads.AreAll(handler.Syntax, handler.Method, Summaries());

    private Summaries Summaries() => new(CompilationEffects.Of(run.Compilation), CancellationToken.None);
}
