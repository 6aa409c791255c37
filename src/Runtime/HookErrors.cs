using System.Diagnostics;

namespace Hooks;

/// <summary>Where failures go that no caller gets.</summary>
public static class HookErrors
{
    /// <summary>
    /// A handler failed and nobody will see an exception: the hook's policy is
    /// <see cref="HookErrorPolicy.Report"/>, a handler was left behind after a timeout, a dispatch was
    /// cancelled after a failure, a gate ignored a verdict that it does not allow, or a composition could not
    /// be installed.
    /// </summary>
    /// <remarks>
    /// Raised on the thread of the dispatch, in order. What a subscriber throws is written to
    /// <see cref="Trace"/> and does not reach the dispatch. Without a subscriber the failure itself is written
    /// to <see cref="Trace"/>.
    /// </remarks>
    public static event Action<HookFailure>? Reported;

    internal static void Report(HookFailure failure)
    {
        if (Reported is not { } reported)
        {
            Trace.TraceError($"Hook '{failure.Hook}': handler {failure}");
            return;
        }

        foreach (var subscriber in reported.GetInvocationList().Cast<Action<HookFailure>>())
        {
            try
            {
                subscriber(failure);
            }
            catch (Exception error)
            {
                Trace.TraceError($"A subscriber of HookErrors.Reported failed: {error}");
            }
        }
    }
}
