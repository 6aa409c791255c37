using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>Where a value is kept: a variable, or a slot of an object. A <c>ref</c> local, a pointer or a <c>ref</c> return refers to one.</summary>
internal sealed class Place : AbstractObject
{
    public Place(Variable variable, ITypeSymbol? type)
        : base(type) => Variable = variable;

    public Place(AbstractObject owner, string slot, ITypeSymbol? type)
        : base(type)
    {
        Owner = owner;
        Slot = slot;
    }

    public Variable Variable { get; }

    /// <summary>Null for a variable.</summary>
    public AbstractObject? Owner { get; }

    public string Slot { get; } = "";

    public override bool Equals(object? obj) =>
        obj is Place other && ReferenceEquals(Owner, other.Owner) && Slot == other.Slot && Variable.Equals(other.Variable);

    public override int GetHashCode() => Owner is null ? Variable.GetHashCode() : Owner.GetHashCode() ^ Slot.GetHashCode();
}
