using Bench.Compared;
using Bench.Composed;
using Bench.Open;
using Bench.Overlay;
using Bench.RunTime;

namespace Bench;

/// <summary>The comparisons of one set, and what they show.</summary>
/// <param name="Name">How it is picked out.</param>
/// <param name="Description">The heading above its tables.</param>
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
        new("compared", "Other ways to have handlers, times a composed hook with the policy `Propagate`.", ComparedCases.All)
        {
            Section = "compared",
            IsGrid = true,
        },
        new("run-time changes", "Handlers that may change while the program runs, and handlers round others.", [.. QuietCases.All, .. AddedCases.All, .. ListenerCases.All, .. AroundCases.All])
        {
            Section = "run-time",
        },
        new("run-time bus", "Hooks whose names are known only at run time.", [.. BusCases.All, .. AgainstMediator]) { Section = "run-time" },
        new("run-time background", "Handlers that run in the background.", [.. BackgroundCases.All]) { Section = "run-time" },
        new("telemetry", "Hooks of three handlers that are built with instrumentation, against the same hooks built without.", [.. TelemetryCases.All]) { Section = "run-time" },
    ];

    /// <summary>The part of the page that shows it.</summary>
    public string Section { get; init; } = "dispatch";

    /// <summary>Whether one table shows all: a row for each topic, with a column for each name.</summary>
    public bool IsGrid { get; init; }

#if NATIVE_AOT
    // MediatR makes its types while the program runs.
    private static IEnumerable<Case> AgainstMediator => [];
#else
    private static IEnumerable<Case> AgainstMediator => MediatorCases.All;
#endif

    /// <summary>The name of a comparison among all groups.</summary>
    public string IdOf(Case comparison) => $"{Name}: {comparison.Id}";
}
