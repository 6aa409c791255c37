namespace Hooks.Hosting;

/// <summary>
/// The hosts of this process, which share its hooks, their failures and the background queue. The first of those that run
/// logs; the last to stop closes the queue.
/// </summary>
internal static class HookHosts
{
    private static readonly object Gate = new();
    private static readonly List<HookHost> Entered = [];
    private static readonly HashSet<HookHost> Running = [];

    /// <summary>The configuration of the queue that the last host closed.</summary>
    private static HookBackgroundOptions? closed;

    /// <summary>A host starts, with a queue that takes calls.</summary>
    public static void Enter(HookHost host, HookBackgroundOptions? background)
    {
        lock (Gate)
        {
            if (HookBackground.Options == closed)
                background ??= closed;
            if (background is not null)
                HookBackground.Configure(background);
            closed = null;
            Entered.Add(host);
            Running.Add(host);
        }
    }

    /// <summary>Whether no host that is there has started before this one.</summary>
    public static bool IsFirst(HookHost host)
    {
        lock (Gate)
            return Entered.FirstOrDefault() == host;
    }

    /// <summary>
    /// A host is about to go: waits for the background handlers. Where no other host runs, no further calls are taken
    /// meanwhile.
    /// </summary>
    public static Task DrainAsync(HookHost host, CancellationToken cancellationToken)
    {
        lock (Gate)
        {
            if (!Running.Remove(host))
                return Task.CompletedTask;
            if (Running.Count > 0)
                return HookBackground.DrainAsync(cancellationToken);
            closed = HookBackground.Options;
            return HookBackground.StopAsync(cancellationToken);
        }
    }

    /// <summary>A host is gone.</summary>
    public static void Leave(HookHost host)
    {
        lock (Gate)
        {
            Entered.Remove(host);
            Running.Remove(host);
        }
    }
}
