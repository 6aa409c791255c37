using System.Collections.Immutable;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>What a call of a method does, in terms of its parameters: the summary that callers use in place of its body.</summary>
/// <param name="Changes">The objects that it was given and changes.</param>
/// <param name="Returned">What it may answer. For an async method or an iterator that is what the task or sequence holds.</param>
/// <param name="Exit">What it has written where it ends; null where it never does.</param>
/// <param name="Callbacks">The delegates that it was given and invokes.</param>
/// <param name="IsComplete">Whether the whole method was looked at, as far as it goes.</param>
internal sealed record MethodEffects(
    ImmutableArray<Change> Changes,
    Values Returned,
    State? Exit,
    ImmutableArray<Callback> Callbacks,
    bool IsComplete)
{
    public static readonly MethodEffects None = new([], Values.None, null, [], true);

    public bool IsSameAs(MethodEffects other) =>
        Changes.Length == other.Changes.Length
        && Callbacks.Length == other.Callbacks.Length
        && Returned.Count == other.Returned.Count
        && (Exit?.Size ?? 0) == (other.Exit?.Size ?? 0);
}
