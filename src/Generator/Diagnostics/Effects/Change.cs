using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>One change of an object that a method was given.</summary>
/// <param name="Owner">The object that is changed.</param>
/// <param name="Slot">What of it: a member, its elements, or the object as a whole.</param>
/// <param name="Node">Where the method's text makes it.</param>
/// <param name="Way">How that place gets at the object.</param>
internal sealed record Change(AccessPath Owner, string Slot, SyntaxNode Node, Way Way)
{
    /// <summary>What is changed, as a message names it.</summary>
    public string Target => Owner.ToString(Slot);

    /// <summary>Whether only a copy is changed that the method has of a struct.</summary>
    public bool IsLost => Owner.IsInCopy && Slot != Effects.Slot.Referent;
}
