using Microsoft.Extensions.Logging;

namespace Hooks.Hosting;

/// <summary>What a host writes to its log, under the category <c>Hooks</c>.</summary>
internal static partial class HookHostLog
{
    public const string Category = "Hooks";

    /// <summary>Writes a reported failure.</summary>
    public static void Reported(ILogger logger, HookFailure failure)
    {
        if (failure.Exception is TimeoutException)
            HandlerTimedOut(logger, failure.Handler, failure.Plugin, failure.Hook, failure.Exception.Message, failure.Exception);
        else
            HandlerFailed(logger, failure.Handler, failure.Plugin, failure.Hook, failure.Exception);
    }

    [LoggerMessage(1, LogLevel.Error, "Handler '{Handler}' of plugin '{Plugin}' failed in hook '{Hook}'.")]
    private static partial void HandlerFailed(ILogger logger, string handler, string plugin, string hook, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "Handler '{Handler}' of plugin '{Plugin}' timed out in hook '{Hook}': {Reason}")]
    private static partial void HandlerTimedOut(
        ILogger logger, string handler, string plugin, string hook, string reason, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "The host's time to shut down was over before its background handlers had ended. {Remaining}")]
    public static partial void NotDrained(ILogger logger, string remaining);
}
