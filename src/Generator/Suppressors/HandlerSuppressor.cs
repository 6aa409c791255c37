using System.Collections.Immutable;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Suppressors;

/// <summary>
/// Silences rules of others that are wrong about handlers, since they do not know who calls them: the code that is
/// emitted, here or in the composition. Only for methods that handle a hook that exists, and for their classes.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerSuppressor : DiagnosticSuppressor
{
    private const string IsCalled = "A handler is called by the code that Hooks.Generators emits";
    private const string IsHeld = "The class holds handlers, which the code that Hooks.Generators emits calls";
    private const string IsListener = "An instance handler is called on the listeners that are attached";
    private const string IsTheHooks = "A handler's parameters are those of its hook, and a hook's are for its handlers";

    private static readonly ImmutableDictionary<string, (SuppressionDescriptor Descriptor, Func<SyntaxNode, Handlers, bool> IsWrong)> Rules =
        new[]
        {
            Rule("IDE0051", IsCalled, (node, handlers) => handlers.Include(Method(node))),
            Rule("CA1812", IsHeld, (node, handlers) => handlers.AreIn(node.FirstAncestorOrSelf<TypeDeclarationSyntax>())),
            Rule("CA1822", IsListener, (node, handlers) => handlers.Include(Method(node))),
            Rule("IDE0060", IsTheHooks, (node, handlers) => handlers.Take(node.FirstAncestorOrSelf<ParameterSyntax>())),
            Rule("CA1801", IsTheHooks, (node, handlers) => handlers.Take(node.FirstAncestorOrSelf<ParameterSyntax>())),
        }.ToImmutableDictionary(rule => rule.Descriptor.SuppressedDiagnosticId);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        [.. Rules.Values.Select(rule => rule.Descriptor).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (!Rules.TryGetValue(diagnostic.Id, out var rule) || diagnostic.Location.SourceTree is not { } tree)
                continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
            if (rule.IsWrong(node, new Handlers(context, tree)))
                context.ReportSuppression(Suppression.Create(rule.Descriptor, diagnostic));
        }
    }

    private static (SuppressionDescriptor Descriptor, Func<SyntaxNode, Handlers, bool> IsWrong) Rule(
        string id, string justification, Func<SyntaxNode, Handlers, bool> isWrong) =>
        (new SuppressionDescriptor("HOOK" + id, id, justification), isWrong);

    private static MethodDeclarationSyntax? Method(SyntaxNode node) => node as MethodDeclarationSyntax;

    /// <summary>Tells handlers from other methods; nothing is bound for a method without attributes.</summary>
    private readonly struct Handlers(SuppressionAnalysisContext context, SyntaxTree tree)
    {
        public bool Include(MethodDeclarationSyntax? method) => Attributed(method) is { } symbol && IsHandler(symbol);

        /// <summary>Whether it is a parameter of a handler or of a hook.</summary>
        public bool Take(ParameterSyntax? parameter) =>
            Attributed(parameter?.Parent?.Parent as MethodDeclarationSyntax) is { } symbol
            && (symbol.Attribute(KnownNames.Hook) is not null || IsHandler(symbol));

        public bool AreIn(TypeDeclarationSyntax? type) =>
            type is not null
            && context.GetSemanticModel(tree).GetDeclaredSymbol(type, context.CancellationToken) is INamedTypeSymbol symbol
            && symbol.GetMembers().OfType<IMethodSymbol>().Any(IsHandler);

        private IMethodSymbol? Attributed(MethodDeclarationSyntax? method) =>
            method?.AttributeLists.Count > 0
                ? context.GetSemanticModel(tree).GetDeclaredSymbol(method, context.CancellationToken) as IMethodSymbol
                : null;

        private bool IsHandler(IMethodSymbol method) => HandledHook.Of(method, context.Compilation).Length > 0;
    }
}
