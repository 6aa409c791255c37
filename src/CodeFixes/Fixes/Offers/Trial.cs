using Hooks.Generators.Diagnostics;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes.Offers;

/// <summary>A method as a fix would leave it, asked of the compiler before anything is offered.</summary>
internal sealed class Trial
{
    private readonly HashSet<string> before;

    private Trial(FixSite site, MethodDeclarationSyntax syntax, IMethodSymbol method, IEnumerable<string> before, bool compiles)
    {
        this.before = [.. before];
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

    /// <summary>Whether the method fits every hook that its attributes name.</summary>
    public bool Fits => FitsHooks(Method);

    /// <summary>Whether the methods that were not there before fit their hooks.</summary>
    public bool WhatIsNewFits => Method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(other => !before.Contains(other.Name)).All(FitsHooks);

    /// <summary>Whether the method is a hook that can be.</summary>
    public bool IsHook => Method.Attribute(KnownNames.Hook) is { } attribute && HookParser.Parse(Method, attribute, Site.Compilation).Spec is not null;

    /// <param name="method">The method that it is about.</param>
    /// <param name="edit">What would be done to its file.</param>
    public static Trial? Of(FixSite site, MethodDeclarationSyntax method, Action<SyntaxEditor> edit)
    {
        var mark = new SyntaxAnnotation();
        var editor = new SyntaxEditor(site.Root, site.Document.Project.Solution.Services);
        edit(editor);
        editor.ReplaceNode(method, (current, _) => current.WithAdditionalAnnotations(mark));

        var tree = site.Root.SyntaxTree;
        var changed = tree.WithRootAndOptions(editor.GetChangedRoot(), tree.Options);
        var model = site.Compilation.ReplaceSyntaxTree(tree, changed).GetSemanticModel(changed);
        var root = changed.GetRoot();
        var written = (MethodDeclarationSyntax)root.GetAnnotatedNodes(mark).Single();
        return site.Model.GetDeclaredSymbol(method) is IMethodSymbol old && model.GetDeclaredSymbol(written) is IMethodSymbol symbol
            ? new Trial(site with { Root = root, Model = model }, written, symbol, old.ContainingType.MemberNames, !Errors(model, written).Except(Errors(site.Model, method)).Any())
            : null;
    }

    private bool FitsHooks(IMethodSymbol method) =>
        HandledHook.Of(method, Site.Compilation).All(hook => hook.Fits(method, Site.Compilation));

    private static IEnumerable<string> Errors(SemanticModel model, SyntaxNode method) =>
        from diagnostic in model.GetDiagnostics(method.Span)
        where diagnostic.Severity == DiagnosticSeverity.Error
        select diagnostic.Id + diagnostic.GetMessage();
}
