namespace Hooks.Hosting;

/// <summary>How a host runs hooks. See <c>services.AddHooks()</c>.</summary>
public sealed class HookHostingOptions
{
    private int recentFailures = 100;

    /// <summary>
    /// The background queue's configuration, which is given to <see cref="HookBackground.Configure"/> when the host
    /// starts; <see langword="null"/>, the default, leaves the queue as it is.
    /// </summary>
    public HookBackgroundOptions? Background { get; set; }

    /// <summary>How many failures <see cref="HookFailureHistory"/> remembers; 100 where nothing is said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int RecentFailures
    {
        get => recentFailures;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            recentFailures = value;
        }
    }
}
