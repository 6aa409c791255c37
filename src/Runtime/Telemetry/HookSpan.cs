using System.Diagnostics;

namespace Hooks;

/// <summary>How a span ends, as OpenTelemetry's conventions have it.</summary>
internal static class HookSpan
{
    public static void End(Activity span, string outcome, string? errorType, Exception? error)
    {
        if (span.IsAllDataRequested)
        {
            span.SetTag(HookAttributes.Outcome, outcome);
            if (errorType is not null)
                span.SetTag(HookAttributes.ErrorType, errorType).SetStatus(ActivityStatusCode.Error, error?.Message);
            if (error is not null)
                span.AddEvent(Exception(error));
        }

        span.Stop();
    }

    /// <summary>The event of an exception. .NET 8 has no method that makes it.</summary>
    private static ActivityEvent Exception(Exception error) => new(
        "exception",
        tags: new ActivityTagsCollection
        {
            { "exception.type", error.GetType().FullName },
            { "exception.message", error.Message },
            { "exception.stacktrace", error.ToString() },
        });
}
