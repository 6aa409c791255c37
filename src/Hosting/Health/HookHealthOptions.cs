namespace Hooks.Hosting;

/// <summary>When the health check of hooks is content. See <c>services.AddHealthChecks().AddHooks()</c>.</summary>
public sealed class HookHealthOptions
{
    /// <summary>How long a failure, or a dropped background call, counts; five minutes where nothing is said.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How many failures within <see cref="Window"/> are still healthy; 10 where nothing is said. At most as many as
    /// <see cref="HookHostingOptions.RecentFailures"/> are counted.
    /// </summary>
    public int MaxFailures { get; set; } = 10;

    /// <summary>Which share of the background queue may be taken, from 0 to 1; 0.8 where nothing is said.</summary>
    public double MaxQueueShare { get; set; } = 0.8;
}
