using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>What a variable may refer to, as far as the analysis can tell one object from another.</summary>
/// <param name="type">The type that is known of it; null where none is.</param>
internal abstract class AbstractObject(ITypeSymbol? type)
{
    public ITypeSymbol? Type => type;
}
