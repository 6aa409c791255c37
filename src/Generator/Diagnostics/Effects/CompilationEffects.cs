using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>What is found out once for each compilation, and forgotten with it.</summary>
internal sealed class CompilationEffects
{
    private static readonly ConditionalWeakTable<Compilation, CompilationEffects> All = new();

    private readonly ConcurrentDictionary<(INamedTypeSymbol User, SyntaxTree Tree, string Name), INamedTypeSymbol?> named = new();
    private readonly ConcurrentDictionary<string, bool> declared = new(StringComparer.Ordinal);

    private CompilationEffects(Compilation compilation)
    {
        Compilation = compilation;
        Hierarchy = new Hierarchy(compilation);
        Mutability = new Mutability(Hierarchy);
        Bodies = new MethodBodies(compilation);
    }

    public Compilation Compilation { get; }

    public Hierarchy Hierarchy { get; }

    public Mutability Mutability { get; }

    public MethodBodies Bodies { get; }

    /// <summary>The summaries that are final.</summary>
    public ConcurrentDictionary<IMethodSymbol, MethodEffects> Methods { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The type that a name means in a class; null where it means none, or nobody can tell.</summary>
    /// <param name="tree">A file of the class.</param>
    /// <param name="position">Where in it the name could stand.</param>
    public INamedTypeSymbol? TypeCalled(string name, INamedTypeSymbol user, SyntaxTree tree, int position) => named.GetOrAdd(
        (user, tree, name),
        _ => ModelOf(tree).LookupNamespacesAndTypes(position, name: name) is { Length: 1 } found ? found[0] as INamedTypeSymbol : null);

    /// <summary>Whether the project has a member of that name, which may be an extension method.</summary>
    public bool Declares(string name) => declared.GetOrAdd(name, key => Compilation.ContainsSymbolsWithName(key, SymbolFilter.Member));

    public ITypeSymbol SequenceOf(ITypeSymbol element) => Compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T).Construct(element);

    /// <summary>One of the groups of <c>GroupBy</c>.</summary>
    public ITypeSymbol? GroupOf(ITypeSymbol key, ITypeSymbol element) => Compilation.GetTypeByMetadataName("System.Linq.IGrouping`2")?.Construct(key, element);

    /// <summary>What <c>ToArray</c> or <c>ToList</c> gives.</summary>
    public ITypeSymbol? CopyOf(string method, ITypeSymbol element) => method == "ToArray"
        ? Compilation.CreateArrayTypeSymbol(element)
        : Compilation.GetTypeByMetadataName("System.Collections.Generic.List`1")?.Construct(element);

    public static CompilationEffects Of(Compilation compilation) => All.GetValue(compilation, key => new CompilationEffects(key));

    public SemanticModel ModelOf(SyntaxTree tree) => Bodies.ModelOf(tree);
}
