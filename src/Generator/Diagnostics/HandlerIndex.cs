using System.Runtime.CompilerServices;
using Hooks.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics;

/// <summary>
/// The methods of a compilation that handle a hook. Few rules about a hook need them, so they are found when first asked
/// for, once for each compilation, and forgotten with it.
/// </summary>
internal sealed class HandlerIndex
{
    private static readonly ConditionalWeakTable<Compilation, HandlerIndex> Indexes = new();
    private static readonly IEqualityComparer<IMethodSymbol> Symbols = SymbolEqualityComparer.Default;

    private readonly ILookup<IMethodSymbol, IMethodSymbol> byHook;

    private HandlerIndex(Compilation compilation)
    {
        var names = AttributeNames.Of(compilation);
        var handled =
            from tree in compilation.SyntaxTrees
            let methods = TreeDeclarations.Of(tree).AttributedMethods.Where(names.MayMean).ToList()
            where methods.Count > 0
            let model = compilation.GetSemanticModel(tree)
            from syntax in methods
            let method = model.GetDeclaredSymbol(syntax) as IMethodSymbol
            where method is not null
            from hook in HandledHook.Of(method, compilation).Select(handled => handled.Symbol.Method).Distinct(Symbols)
            select (hook, method: method.PartialDefinitionPart ?? method);
        byHook = handled.Distinct().ToLookup(entry => entry.hook, entry => entry.method, Symbols);
    }

    public static HandlerIndex Of(Compilation compilation) => Indexes.GetValue(compilation, key => new HandlerIndex(key));

    /// <summary>The methods that handle a hook, each once.</summary>
    public IEnumerable<IMethodSymbol> Of(IMethodSymbol hook) => byHook[hook];
}
