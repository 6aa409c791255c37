using Bench.Composed;
using Bench.Open;

namespace Bench;

/// <summary>The comparisons of one set, and what they show.</summary>
public sealed record CaseGroup(string Name, string Description, IReadOnlyList<Case> Cases)
{
    private static readonly Limit ByHand = Limit.Of(1.05);
    private static readonly Limit AcrossAssemblies = Limit.Of(1.10);
    private static readonly Limit ToSync = Limit.Of(1.6);

    public static IReadOnlyList<CaseGroup> All { get; } =
    [
        new("noise", "The same code twice: what the ratios below can be off by.", ControlCases.All),
        new("internal", "An internal set and its handlers in one assembly.", [.. Bench.Internal.MeasuredCases.All(ByHand, ToSync)]),
        new(
            "public",
            "A public set and its handlers in one assembly. A composition could step in, so a null check is part of the bargain.",
            [.. BehindCheckCases.All(ByHand), .. Bench.Open.MeasuredCases.All(limit: null, ToSync)]),
        new(
            "composed",
            "A public set in a contract library, its handlers in a plugin library, composed by the executable. By hand: one method of direct calls, in the plugin.",
            [.. Bench.Composed.MeasuredCases.All(AcrossAssemblies, ToSync), .. CallsInPlaceCases.All()]),
    ];

    /// <summary>The name of a comparison among all groups.</summary>
    public string IdOf(Case comparison) => $"{Name}: {comparison.Id}";
}
