namespace Bench.Overlay;

/// <summary>What the possibility to add handlers costs while nobody does.</summary>
internal static class QuietCases
{
    private const string Topic = "Nothing added, against HooksRuntimeRegistration=false";
    private static readonly Limit Free = Limit.Of(1.05);

    public static IEnumerable<Case> All =>
    [
        new(Topic, "no handler", Final.QuietHooks.Nobody, QuietHooks.Nobody, Limit.NotMeasurable),
        new(Topic, "1 handler, Propagate", Final.QuietHooks.One, QuietHooks.One, Free),
        new(Topic, "3 handlers, Continue", Final.QuietHooks.Three, QuietHooks.Three, Free),
        new(Topic, "filter, 1 handler", Final.QuietHooks.Filter, QuietHooks.Filter, Free),
    ];
}
