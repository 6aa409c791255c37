using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>
/// An object that was made while the method ran, or that nothing is known of. Changing it changes nothing that the method
/// was given; what is put into it is remembered by the <see cref="State"/>.
/// </summary>
internal sealed class Allocation(Allocation.Site site, ITypeSymbol? type) : AbstractObject(type)
{
    private const int MaxNesting = 4;

    public Site Where => site;

    /// <summary>Where it was made.</summary>
    /// <param name="Node">The syntax, the variable or the object to which it belongs.</param>
    /// <param name="Inner">Which object of that place: a slot's name, or one that a called method has made.</param>
    public readonly record struct Site(object Node, object? Inner)
    {
        private int Nesting => (Node is Allocation outer ? outer.Where.Nesting : 0) + (Inner is Allocation inner ? inner.Where.Nesting : 0) + 1;

        /// <summary>The same place without what would make it grow for ever, in recursive methods and lists.</summary>
        public Site Bounded() => Nesting <= MaxNesting ? this : Node is Allocation outer ? outer.Where : this with { Inner = null };
    }
}
