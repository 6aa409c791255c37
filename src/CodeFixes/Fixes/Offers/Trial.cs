using Hooks.Generators.Diagnostics;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.CodeFixes.Fixes.Offers;

/// <summary>A method as a fix would write it, asked of the compiler before it is offered.</summary>
internal sealed class Trial
{
    private Trial(FixSite site, MethodDeclarationSyntax syntax, IMethodSymbol method, bool compiles)
    {
        Site = site;
        Syntax = syntax;
        Method = method;
        Compiles = compiles;
    }

    /// <summary>The place of the diagnostic in the changed code.</summary>
    public FixSite Site { get; }

    public MethodDeclarationSyntax Syntax { get; }

    public IMethodSymbol Method { get; }

    /// <summary>Whether the method has no error that it did not have before.</summary>
    public bool Compiles { get; }

    public static Trial? Of(FixSite site, MethodDeclarationSyntax method, MethodDeclarationSyntax candidate)
    {
        var mark = new SyntaxAnnotation();
        var tree = site.Root.SyntaxTree;
        var changed = tree.WithRootAndOptions(site.Root.ReplaceNode(method, candidate.WithAdditionalAnnotations(mark)), tree.Options);
        var model = site.Compilation.ReplaceSyntaxTree(tree, changed).GetSemanticModel(changed);
        var root = changed.GetRoot();
        var written = (MethodDeclarationSyntax)root.GetAnnotatedNodes(mark).Single();
        return model.GetDeclaredSymbol(written) is IMethodSymbol symbol
            ? new Trial(site with { Root = root, Model = model }, written, symbol, !Errors(model, written).Except(Errors(site.Model, method)).Any())
            : null;
    }

    /// <summary>Whether the method fits every hook that its attributes name.</summary>
    public bool Fits() => HandledHook.Of(Method, Site.Compilation).All(hook => HandlerBinder.Bind(Method, hook.Symbol, Site.Compilation) is not null);

    private static IEnumerable<string> Errors(SemanticModel model, SyntaxNode method) =>
        from diagnostic in model.GetDiagnostics(method.Span)
        where diagnostic.Severity == DiagnosticSeverity.Error
        select diagnostic.Id + diagnostic.GetMessage();
}
