namespace Hooks.Generators.Model;

/// <summary>
/// A partial method with <c>[Hook]</c> that cannot be one. It gets a body that throws: the compiler would miss the body, and
/// keep what the analyzers say to itself.
/// </summary>
/// <param name="Declaration">The method as its implementing part declares it.</param>
/// <param name="Why">What HOOK006 says.</param>
internal sealed record RefusedHookSpec(SetSpec Set, string Declaration, bool NeedsUnsafe, string Why);

/// <summary>All of these in one class: one emitted file.</summary>
/// <param name="FileName">The hint name, without its ending.</param>
internal sealed record RefusedSet(SetSpec Set, string FileName, EquatableArray<RefusedHookSpec> Hooks);
