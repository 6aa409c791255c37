using System.Diagnostics;

namespace Hooks;

/// <summary>What flows from where a hook is fired to its background handlers.</summary>
internal static class BackgroundContext
{
    private static readonly Lazy<ExecutionContext?> Empty = new(CaptureEmpty);

    /// <summary>The whole context where that is asked for; else the current activity alone; null for nothing.</summary>
    public static ExecutionContext? Capture(bool flowsAll) =>
        flowsAll ? ExecutionContext.Capture()
        : Activity.Current is { } activity ? Only(activity)
        : null;

    /// <summary>
    /// A context with nothing but an activity. It must be made while the activity runs: one that has stopped, as that of
    /// a web request has when the handler starts, cannot be made current any more.
    /// </summary>
    private static ExecutionContext? Only(Activity activity)
    {
        if (Empty.Value is not { } empty)
            return null;
        var made = new Made(activity);
        ExecutionContext.Run(empty, static state => ((Made)state!).Capture(), made);
        return made.Context;
    }

    /// <summary>A thread that is started without a context is the one place to get an empty one from.</summary>
    private static ExecutionContext? CaptureEmpty()
    {
        ExecutionContext? empty = null;
        var thread = new Thread(() => empty = ExecutionContext.Capture()) { IsBackground = true };
        thread.UnsafeStart();
        thread.Join();
        return empty;
    }

    private sealed class Made(Activity activity)
    {
        public ExecutionContext? Context { get; private set; }

        public void Capture()
        {
            Activity.Current = activity;
            Context = ExecutionContext.Capture();
        }
    }
}
