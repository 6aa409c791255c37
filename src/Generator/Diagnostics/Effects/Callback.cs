using System.Collections.Immutable;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>A delegate that a method was given, and what it invokes it with.</summary>
internal sealed record Callback(AccessPath Delegate, ImmutableArray<Values> Arguments)
{
    public bool IsSameAs(Callback other) => Delegate == other.Delegate && Arguments.SequenceEqual(other.Arguments);
}
