using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>What runs when a method is called: for a constructor, what the initializers do with its parameters, and then its own body.</summary>
/// <param name="Receiver">The parameter of the extension block that it stands in; null elsewhere.</param>
internal sealed record MethodBody(ImmutableArray<ControlFlowGraph> Parts, bool IsPrimaryConstructor, IParameterSymbol? Receiver);

/// <summary>The bodies of the methods of a compilation.</summary>
internal sealed class MethodBodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();

    public SemanticModel ModelOf(SyntaxTree tree) => models.GetOrAdd(tree, key => compilation.GetSemanticModel(key));

    /// <summary>Whether the source has a body for the method. An automatic property has none, nor what the compiler adds to a record.</summary>
    public bool Has(IMethodSymbol method) => SyntaxOf(method) is not null;

    /// <summary>The flow graphs; null where there is no body, or none that could be bound.</summary>
    public MethodBody? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        if (SyntaxOf(method) is not { } syntax || !compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            return null;
        var parts = ImmutableArray.CreateBuilder<ControlFlowGraph>();
        if (syntax is TypeDeclarationSyntax type)
            AddInitializers(type, method.ContainingType, parts, cancellation);
        if (GraphOf(syntax, cancellation) is { } graph)
            parts.Add(graph);
        return parts.Count == 0 && syntax is not TypeDeclarationSyntax
            ? null
            : new MethodBody(parts.ToImmutable(), syntax is TypeDeclarationSyntax, ReceiverOf(method.ContainingType, syntax, cancellation));
    }

    private IParameterSymbol? ReceiverOf(INamedTypeSymbol type, SyntaxNode syntax, CancellationToken cancellation) =>
        type.TypeKind == TypeKind.Extension && syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.ParameterList?.Parameters.FirstOrDefault() is { } parameter
            ? ModelOf(syntax.SyntaxTree).GetDeclaredSymbol(parameter, cancellation) as IParameterSymbol
            : null;

    private static SyntaxNode? SyntaxOf(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax();
            var hasBody = syntax switch
            {
                BaseMethodDeclarationSyntax declaration => declaration.Body is not null || declaration.ExpressionBody is not null,
                AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
                ArrowExpressionClauseSyntax => true,
                TypeDeclarationSyntax { ParameterList: not null } => method is { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: false },
                _ => false,
            };
            if (hasBody)
                return syntax;
        }

        return null;
    }

    /// <summary>A primary constructor's parameters go into the fields and properties that are initialized with them.</summary>
    private void AddInitializers(TypeDeclarationSyntax declaration, INamedTypeSymbol type, ImmutableArray<ControlFlowGraph>.Builder parts, CancellationToken cancellation)
    {
        foreach (var member in declaration.Members)
        {
            switch (member)
            {
                case PropertyDeclarationSyntax { Initializer: { } initializer } property when !IsStatic(property.Modifiers):
                    Add(initializer);
                    break;
                case FieldDeclarationSyntax field when !IsStatic(field.Modifiers):
                    foreach (var variable in field.Declaration.Variables)
                        Add(variable.Initializer);
                    break;
            }
        }

        void Add(EqualsValueClauseSyntax? initializer)
        {
            if (initializer is not null && GraphOf(initializer, cancellation) is { } graph)
                parts.Add(graph);
        }
    }

    private static bool IsStatic(SyntaxTokenList modifiers)
    {
        foreach (var modifier in modifiers)
        {
            if (modifier.ValueText is "static" or "const")
                return true;
        }

        return false;
    }

    private ControlFlowGraph? GraphOf(SyntaxNode syntax, CancellationToken cancellation) => GraphOf(ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellation), cancellation);

    /// <summary>The flow graph of an operation, where it is one that has its own.</summary>
    public static ControlFlowGraph? GraphOf(IOperation? operation, CancellationToken cancellation) => operation switch
    {
        { Parent: not null } => null,
        IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IBlockOperation body => ControlFlowGraph.Create(body, cancellation),
        IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
        IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
        _ => null,
    };
}
